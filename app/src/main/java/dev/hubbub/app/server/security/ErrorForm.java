package dev.hubbub.app.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// How filters say no: in the form that the API asked knows, which is Mastodon's or an RFC 9457 problem.
@Component
class ErrorForm {

    private final ProblemWriter problems;

    ErrorForm(ProblemWriter problems) {
        this.problems = problems;
    }

    /// @param toClients what clients of Mastodon are told; plain words, without quotes
    /// @param toOthers  what the others are told
    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String toClients,
            String toOthers)
            throws IOException {
        String path = request.getRequestURI();
        if (path.startsWith("/api/v") || path.startsWith("/oauth/") || path.startsWith("/media/")) {
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(("{\"error\":\"" + toClients + "\"}").getBytes(StandardCharsets.UTF_8));
        } else {
            problems.write(response, status, toOthers);
        }
    }
}
