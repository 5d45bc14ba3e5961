package dev.hubbub.app.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Begins and ends the session of a browser.
@Component
public class SignIn {

    private final SecurityContextRepository sessions;

    SignIn(SecurityContextRepository sessions) {
        this.sessions = sessions;
    }

    static Authentication authentication(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, person.owner() ? AuthorityUtils.createAuthorityList("ROLE_OWNER") : List.of());
    }

    /// Signs somebody in, under a new session id so that one that was planted is worth nothing.
    public void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(new SignedIn(person.id(), person.login(), person.owner())));
        SecurityContextHolder.setContext(context);
        HttpSession session = request.getSession(false);
        if (session != null) {
            request.changeSessionId();
        }
        sessions.saveContext(context, request, response);
    }

    /// Signs out.
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
