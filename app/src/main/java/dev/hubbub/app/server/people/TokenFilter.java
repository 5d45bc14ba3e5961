package dev.hubbub.app.server.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (carriesToken(request)) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            tokens.holder(request.getHeader("Authorization").substring("Bearer ".length()))
                    .ifPresent(person -> context.setAuthentication(SignIn.authentication(person)));
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
