package dev.hubbub.app.server.security;

import dev.hubbub.app.server.ServerParts;
import dev.hubbub.app.server.people.TokenFilter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Who gets through to what. Chains for other APIs come before this one, with an order of their own.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String API = "/api/hubbub/v1";

    /// What a page may load.
    ///
    /// @param pictures where the GIFs of a service lie, which its terms want to be loaded from there
    private static String content(List<String> pictures) {
        String others = pictures.isEmpty() ? "" : " " + String.join(" ", pictures);
        return "default-src 'self'; img-src 'self' data: blob:" + others + "; media-src 'self' blob:" + others
                + "; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; object-src 'none';"
                + " frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
    }

    @Bean
    @Order(1_000)
    SecurityFilterChain own(HttpSecurity http, TokenFilter tokens, ProblemWriter problems, ServerParts parts) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/",
                                "/index.html",
                                "/assets/**",
                                "/favicon.ico",
                                "/welcome",
                                "/invitation",
                                "/error",
                                "/actuator/health/**",
                                API + "/openapi/**",
                                API + "/openapi",
                                API + "/session",
                                API + "/welcome",
                                API + "/invitations/accept",
                                API + "/webhooks/*")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((authentication, context) ->
                                new AuthorizationDecision(Addresses.local(context.getRequest())
                                        || authentication.get().getAuthorities().stream()
                                                .anyMatch(one -> "ROLE_OWNER".equals(one.getAuthority()))))
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .csrf(csrf -> csrf.spa()
                        .ignoringRequestMatchers(API + "/webhooks/*")
                        .ignoringRequestMatchers(TokenFilter::carriesToken))
                .addFilterBefore(tokens, AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy ->
                                policy.policyDirectives(content(parts.gifs().sources())))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .xssProtection(protection -> protection.disable()))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint((request, response, e) ->
                                problems.write(response, HttpStatus.UNAUTHORIZED, "a person must be signed in"))
                        .accessDeniedHandler((request, response, e) ->
                                problems.write(response, HttpStatus.FORBIDDEN, "this is not allowed here")))
                .build();
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }
}
