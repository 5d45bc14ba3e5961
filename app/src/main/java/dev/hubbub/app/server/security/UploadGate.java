package dev.hubbub.app.server.security;

import dev.hubbub.app.server.people.TokenFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets large forms in only from those who say who they are before the form begins.
///
/// A token that stands in the form itself, be it one of a person or one against forgery, is found when all of the
/// form was taken in, files and all: anybody could have the server take in as much as the disk holds.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
public class UploadGate extends OncePerRequestFilter {

    private static final long SMALL_BYTES = 1024 * 1024;

    private final ErrorForm errors;

    UploadGate(ErrorForm errors) {
        this.errors = errors;
    }

    /// Whether a request brings a form in parts, in which files may be.
    public static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /// Whether a request says beforehand that it is small enough for anybody to send.
    public static boolean isSmall(HttpServletRequest request) {
        long bytes = request.getContentLengthLong();
        return bytes >= 0 && bytes <= SMALL_BYTES;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isForm(request) || isSmall(request) || saysWho(request)) {
            chain.doFilter(request, response);
            return;
        }
        errors.write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "A form of more than 1 MB must come with an access token in a header",
                "who sends a form of more than 1 MB must be said by its headers, but was not");
    }

    /// Whether whoever comes next can tell who asks without reading the form.
    private static boolean saysWho(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/api/hubbub/")) {
            return TokenFilter.carriesToken(request) || request.getHeader("X-XSRF-TOKEN") != null;
        }
        String query = request.getQueryString();
        return path.startsWith("/api/v")
                && (request.getHeader("Authorization") != null || query != null && query.contains("_token="));
    }
}
