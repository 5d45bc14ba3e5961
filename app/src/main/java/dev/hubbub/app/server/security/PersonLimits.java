package dev.hubbub.app.server.security;

import dev.hubbub.app.server.people.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Holds every person to its limits in our own API, wherever it asks from and by whatever token; comes after
/// the filters that find out who asks. The client API does the same where it reads its tokens.
@Component
@Order(0)
class PersonLimits extends OncePerRequestFilter {

    private final Limits limits;
    private final TooMany tooMany;

    PersonLimits(Limits limits, TooMany tooMany) {
        this.limits = limits;
        this.tooMany = tooMany;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/hubbub/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            Left left = limits.ofPerson("person " + person.person(), request, response);
            if (!left.taken()) {
                tooMany.write(request, response, left);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
