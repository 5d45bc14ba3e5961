package dev.hubbub.app.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// Tells somebody to slow down, in the form that the API asked knows: Mastodon's, or an RFC 9457 problem.
@Component
class TooMany {

    private static final byte[] FOR_CLIENTS = "{\"error\":\"Too many requests\"}".getBytes(StandardCharsets.UTF_8);

    private final ProblemWriter problems;

    TooMany(ProblemWriter problems) {
        this.problems = problems;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Left left) throws IOException {
        Limits.tell(response, left);
        String path = request.getRequestURI();
        if (path.startsWith("/api/v") || path.startsWith("/oauth/") || path.startsWith("/media/")) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(FOR_CLIENTS);
        } else {
            problems.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "requests must come more slowly; the next in " + left.waitSeconds() + " s or later");
        }
    }
}
