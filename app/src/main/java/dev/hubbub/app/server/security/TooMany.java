package dev.hubbub.app.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Tells somebody to slow down.
@Component
class TooMany {

    private final ErrorForm errors;

    TooMany(ErrorForm errors) {
        this.errors = errors;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Left left) throws IOException {
        Limits.tell(response, left);
        errors.write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many requests",
                "requests must come more slowly; the next in " + left.waitSeconds() + " s or later");
    }
}
