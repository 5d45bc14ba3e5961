package dev.hubbub.app.server.people;

import dev.hubbub.app.server.society.LiveSociety;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Whether whoever made a request could make it again just now: for what goes on for long after somebody was let
/// in, while a session ends, a token is deleted, or a role is taken away.
@Component
public class Standing {

    private final Access access;
    private final ApiTokens tokens;
    private final People people;
    private final SessionRepository<?> sessions;

    Standing(Access access, ApiTokens tokens, People people, SessionRepository<?> sessions) {
        this.access = access;
        this.tokens = tokens;
        this.people = people;
        this.sessions = sessions;
    }

    /// Tells whether who made a request still has a role, as the store knows it then; true while the store does not
    /// answer.
    public BooleanSupplier of(HttpServletRequest request, LiveSociety society, Role role) {
        Supplier<Optional<SignedIn>> who = who(request);
        return () -> {
            try {
                Optional<Role> own = who.get().map(person -> access.role(person, society));
                return own.filter(one -> one.covers(role)).isPresent();
            } catch (DataAccessException | TransactionException e) {
                return true;
            }
        };
    }

    private Supplier<Optional<SignedIn>> who(HttpServletRequest request) {
        Optional<String> token = TokenFilter.token(request);
        if (token.isPresent()) {
            return () -> tokens.holder(token.get());
        }
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional::empty;
        }
        String id = session.getId();
        long person = SignedIn.now().person();
        return () -> sessions.findById(id) == null
                ? Optional.empty()
                : people.byId(person)
                        .filter(one -> !one.disabled())
                        .map(one -> new SignedIn(one.id(), one.login(), one.owner()));
    }
}
