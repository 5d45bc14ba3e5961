package dev.hubbub.app.server.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets programs in by the token in their `Authorization` header.
@Component
public class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer " + ApiTokens.PREFIX;

    private final ApiTokens tokens;

    TokenFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /// Whether a request is made by a program: no browser sends this header of itself.
    public static boolean carriesToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith(BEARER);
    }

    /// The token that a request carries.
    static Optional<String> token(HttpServletRequest request) {
        return carriesToken(request)
                ? Optional.of(request.getHeader("Authorization").substring("Bearer ".length()))
                : Optional.empty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = token(request);
        if (token.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            tokens.holder(token.get()).ifPresent(person -> context.setAuthentication(SignIn.authentication(person)));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /// It belongs to a chain of Spring Security, not to all requests.
    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<TokenFilter> tokenFilterIsNotForAll(TokenFilter filter) {
            FilterRegistrationBean<TokenFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
