package dev.hubbub.app.server.security;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.server.society.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// How what goes wrong is told: RFC 9457 problems, and nothing of the inside. APIs with a form of their own bring an
/// advice for their package that comes before this one.
@RestControllerAdvice
@Order(1_000)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler(Refusal.class)
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        HttpStatus status = switch (refusal) {
            case Refusal.Missing missing -> HttpStatus.NOT_FOUND;
            case Refusal.Forbidden forbidden -> HttpStatus.FORBIDDEN;
            case Refusal.Invalid invalid -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.Unavailable unavailable -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        return told(status, String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler({BadInput.class, IllegalArgumentException.class})
    ResponseEntity<ProblemDetail> invalid(RuntimeException e) {
        return told(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage() == null ? "input must be valid" : e.getMessage());
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e) {
        return told(HttpStatus.FORBIDDEN, e.getMessage() == null ? "this is not allowed" : e.getMessage());
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> storeGone(RuntimeException e) {
        LOG.warn("the store did not answer: {}", e.toString());
        return told(HttpStatus.SERVICE_UNAVAILABLE, "the store must answer, but does not just now");
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<ProblemDetail> unexpected(RuntimeException e, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return told(HttpStatus.INTERNAL_SERVER_ERROR, "this must not happen, but did; the log of the server says more");
    }

    private static ResponseEntity<ProblemDetail> told(HttpStatus status, String detail) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header("Retry-After", StoreFaults.RETRY_AFTER);
        }
        return response.body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
