package dev.hubbub.app.server.people;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is on the other end of a request.
///
/// @param person number in the store
public record SignedIn(long person, String login, boolean owner)
        implements Principal, AuthenticatedPrincipal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return Long.toString(person);
    }

    /// Who makes the current request.
    static SignedIn now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw new AccessDeniedException("a person must be signed in, but was not");
    }
}
