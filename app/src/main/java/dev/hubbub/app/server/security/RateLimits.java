package dev.hubbub.app.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Holds every address to its limits, before anything is looked up.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class RateLimits extends OncePerRequestFilter {

    private final Limits limits;
    private final TooMany tooMany;

    RateLimits(Limits limits, TooMany tooMany) {
        this.limits = limits;
        this.tooMany = tooMany;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String who = Addresses.key(request.getRemoteAddr());
        Left left = limits.take(Limit.ADDRESS_CALLS, who);
        if (left.taken() && Limits.isChange(request)) {
            left = left.scarcer(limits.take(change(request.getRequestURI()), who));
        }
        if (request.getRequestURI().startsWith("/api/")) {
            Limits.tell(response, left);
        }
        if (left.taken()) {
            chain.doFilter(request, response);
        } else {
            tooMany.write(request, response, left);
        }
    }

    private static Limit change(String uri) {
        if (uri.equals("/api/v1/apps") || uri.equals("/api/v1/apps/")) {
            return Limit.ADDRESS_PROGRAMS;
        }
        return isDoor(uri) ? Limit.ADDRESS_DOORS : Limit.ADDRESS_CHANGES;
    }

    /// Paths at which a password or a secret is tried.
    private static boolean isDoor(String uri) {
        return uri.endsWith("/session")
                || uri.endsWith("/welcome")
                || uri.endsWith("/invitations/accept")
                || uri.endsWith("/invitations/join")
                || uri.startsWith("/auth/sign_in")
                || uri.startsWith("/oauth/token");
    }
}
