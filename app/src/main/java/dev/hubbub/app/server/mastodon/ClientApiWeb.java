package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Entity;
import dev.hubbub.app.server.mastodon.entity.ErrorBody;
import dev.hubbub.app.server.security.StoreFaults;
import dev.hubbub.app.server.society.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.UrlHandlerFilter;

/// How the client API meets the web: who may come from where, what a refusal looks like.
@Configuration(proxyBeanMethods = false)
class ClientApiWeb {

    private static final String[] TOKENED = {
        "/api/v1/**",
        "/api/v2/**",
        "/oauth/token",
        "/oauth/revoke",
        "/oauth/userinfo",
        "/.well-known/**",
        "/nodeinfo/**",
        "/media/**",
        "/health"
    };

    /// Paths on which a token says who one is: no session, so nothing to forge.
    @Bean
    @Order(1)
    SecurityFilterChain clientApiSecurity(HttpSecurity http) {
        return http.securityMatcher(TOKENED)
                .csrf(csrf -> csrf.disable())
                .cors(cors -> cors.disable())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(
                        org.springframework.security.config.http.SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    /// The pages for people: a session, a token against forgery, and neither an opener policy nor a rule for forms,
    /// since either would keep a client's pop-up window from getting its answer.
    @Bean
    @Order(2)
    SecurityFilterChain signInSecurity(HttpSecurity http) {
        return http.securityMatcher("/oauth/authorize/**", "/auth/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none';"
                                + " base-uri 'none'")))
                .build();
    }

    /// A slash at the end means nothing.
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> slashAtTheEnd() {
        FilterRegistrationBean<UrlHandlerFilter> filter = new FilterRegistrationBean<>(
                UrlHandlerFilter.trailingSlashHandler("/api/v1/**", "/api/v2/**", "/oauth/**", "/nodeinfo/**")
                        .wrapRequest()
                        .build());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    /// Lets web clients of any origin in: they bring a token, never a cookie.
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> anyOrigin() {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new AnyOrigin());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        filter.addUrlPatterns(
                "/api/v1/*", "/api/v2/*", "/oauth/token", "/oauth/revoke", "/.well-known/*", "/nodeinfo/*", "/media/*");
        return filter;
    }

    private static final class AnyOrigin extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader(
                    "Access-Control-Expose-Headers",
                    "Link, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, X-Request-Id,"
                            + " Mastodon-Async-Refresh");
            if (request.getMethod().equals("OPTIONS")) {
                String wanted = request.getHeader("Access-Control-Request-Headers");
                response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE, OPTIONS");
                response.setHeader(
                        "Access-Control-Allow-Headers",
                        wanted == null || !wanted.matches("[\\w\\-, ]{1,1000}")
                                ? "authorization, content-type, idempotency-key"
                                : wanted);
                response.setHeader("Access-Control-Max-Age", "86400");
                response.setStatus(204);
                return;
            }
            response.setHeader("X-Request-Id", UUID.randomUUID().toString());
            chain.doFilter(request, response);
        }
    }

    /// Says no in the way clients know: a JSON object with one line.
    @RestControllerAdvice("dev.hubbub.app.server.mastodon")
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Refusals {

        private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

        @ExceptionHandler(Refused.class)
        ResponseEntity<Entity> refused(Refused refused) {
            return say(refused.status(), firstLine(refused));
        }

        @ExceptionHandler(Refusal.class)
        ResponseEntity<Entity> refused(Refusal refusal) {
            return switch (refusal) {
                case Refusal.Missing _ -> say(404, "Record not found");
                case Refusal.Forbidden _ -> say(403, firstLine(refusal));
                case Refusal.Invalid _ -> say(422, "Validation failed: " + firstLine(refusal));
                case Refusal.Unavailable _ -> say(503, firstLine(refusal));
            };
        }

        @ExceptionHandler({DataAccessException.class, TransactionException.class})
        ResponseEntity<Entity> storeGone(RuntimeException gone) {
            LOG.warn("the store did not answer: {}", gone.toString());
            return say(503, "The store does not answer just now");
        }

        @ExceptionHandler(AsyncRequestNotUsableException.class)
        void gone(AsyncRequestNotUsableException gone) {
            LOG.debug("a client left", gone);
        }

        @ExceptionHandler(Exception.class)
        ResponseEntity<Entity> other(Exception other) {
            if (other instanceof ErrorResponse known) {
                return say(known.getStatusCode().value(), "The request is not one this server understands");
            }
            if (other instanceof TypeMismatchException) {
                return say(404, "Record not found");
            }
            LOG.error("a call of the client API failed", other);
            return say(500, "We're sorry, but something went wrong on our end.");
        }

        private static ResponseEntity<Entity> say(int status, String what) {
            ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatusCode.valueOf(status));
            if (status == 503) {
                answer.header(HttpHeaders.RETRY_AFTER, StoreFaults.RETRY_AFTER);
            }
            return answer.contentType(MediaType.APPLICATION_JSON).body(new ErrorBody(what, null));
        }

        private static String firstLine(Exception e) {
            String message = e.getMessage();
            return message == null ? "" : message.lines().findFirst().orElse("");
        }
    }
}
