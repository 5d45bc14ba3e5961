package dev.hubbub.app.server.security;

import dev.hubbub.app.server.ServerSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Limits on how often one address may ask: for anything, for changes, and for being let in.
///
/// Limits are for each address, before anything is looked up, so that guessing tokens is limited too. Reading is
/// limited generously: a client on the same machine may ask a thousand times a second.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class RateLimits extends OncePerRequestFilter {

    private final Buckets all;
    private final Buckets changes;
    private final Buckets doors;
    private final ProblemWriter problems;

    RateLimits(ProblemWriter problems, ServerSettings settings) {
        double times = settings.limits();
        this.problems = problems;
        this.all = new Buckets(1_000 * times, 3_000 * times);
        this.changes = new Buckets(50 * times, 600 * times);
        this.doors = new Buckets(0.5 * times, 20 * times);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long now = System.nanoTime();
        Principal person = request.getUserPrincipal();
        String who = person == null ? request.getRemoteAddr() : person.getName();
        int wait = all.take(who, now);
        String method = request.getMethod();
        boolean change = !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
        if (wait == 0 && change) {
            wait = isDoor(request.getRequestURI()) ? doors.take(who, now) : changes.take(who, now);
        }
        if (wait > 0) {
            response.setHeader("Retry-After", Integer.toString(wait));
            problems.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "requests must come more slowly; the next in " + wait + " s or later");
            return;
        }
        chain.doFilter(request, response);
    }

    /// Addresses at which a password or a secret is tried.
    private static boolean isDoor(String uri) {
        return uri.endsWith("/session")
                || uri.endsWith("/welcome")
                || uri.endsWith("/invitations/accept")
                || uri.startsWith("/auth/sign_in")
                || uri.startsWith("/oauth/token");
    }
}
