package dev.hubbub.app.server.security;

import dev.hubbub.app.server.ServerSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/// The limits of this server, asked by whatever lets requests through, and how clients are told of them.
@Component
public class Limits {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Meter meter;
    private final double times;

    Limits(Meter meter, ServerSettings settings) {
        this.meter = meter;
        this.times = settings.limits();
    }

    /// Takes one of a limit.
    Left take(Limit limit, String who) {
        int most = (int) Math.clamp(limit.most() * times, 1, 1_000_000_000);
        return meter.take(limit.name() + " " + who, most, limit.period());
    }

    /// Takes what a request of a person costs, tells what is left by headers, and returns it.
    ///
    /// @param who whose limits: an account of a society, or a person of the server
    public Left ofPerson(String who, HttpServletRequest request, HttpServletResponse response) {
        Left left = take(Limit.PERSON_CALLS, who);
        if (left.taken() && isChange(request)) {
            left = left.scarcer(take(change(request), who));
        }
        tell(response, left);
        return left;
    }

    static boolean isChange(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> false;
            default -> true;
        };
    }

    /// The limit of a person that a change falls under.
    private static Limit change(HttpServletRequest request) {
        String path = request.getRequestURI().replaceFirst("/+$", "");
        boolean post = request.getMethod().equals("POST");
        if (post && (path.endsWith("/statuses") || path.endsWith("/reblog"))) {
            return Limit.PERSON_POSTS;
        }
        if (post && (path.matches("/api/v[12]/media") || path.matches("/api/hubbub/v1/societies/[^/]+/files"))) {
            return Limit.PERSON_FILES;
        }
        boolean deletion = request.getMethod().equals("DELETE") && path.contains("/statuses/");
        return deletion || path.endsWith("/unreblog") ? Limit.PERSON_DELETIONS : Limit.PERSON_CHANGES;
    }

    /// Writes the headers by which Mastodon's clients know when to slow down.
    static void tell(HttpServletResponse response, Left left) {
        response.setHeader("X-RateLimit-Limit", Integer.toString(left.most()));
        response.setHeader("X-RateLimit-Remaining", Integer.toString(left.remaining()));
        response.setHeader("X-RateLimit-Reset", MOMENT.format(Instant.ofEpochMilli(left.resetMs())));
        if (!left.taken()) {
            response.setHeader("Retry-After", Integer.toString(left.waitSeconds()));
        }
    }
}
