package dev.hubbub.app.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells of a store that does not answer where no controller is: sessions and tokens are looked up, and sessions
/// written, by filters, whose exceptions would else be told of as if the server were broken.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
public class StoreFaults extends OncePerRequestFilter {

    /// Seconds after which whoever was told that something is not to be had just now may ask again.
    public static final String RETRY_AFTER = "2";

    private static final Logger LOG = LoggerFactory.getLogger(StoreFaults.class);
    private static final int DEEPEST = 10;

    private final ErrorForm errors;

    StoreFaults(ErrorForm errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!isOfStore(e) || response.isCommitted()) {
                throw e;
            }
            LOG.warn("the store did not answer: {}", e.toString());
            response.resetBuffer();
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            errors.write(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The store does not answer just now",
                    "the store must answer, but does not just now");
        }
    }

    private static boolean isOfStore(Exception thrown) {
        @Nullable Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            if (cause instanceof DataAccessException || cause instanceof TransactionException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
