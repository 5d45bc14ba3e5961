package dev.hubbub.app.server.mastodon.oauth;

import dev.hubbub.app.server.people.Passwords;
import dev.hubbub.app.server.store.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who stands before the sign-in page: a person with a session, and the seats that person has.
@Component
public class Visitors {

    private static final String PERSON = Visitors.class.getName();

    private final JdbcClient jdbc;
    private final Tenant tenant;
    private final Passwords passwords;

    Visitors(JdbcClient jdbc, Tenant tenant, Passwords passwords) {
        this.passwords = passwords;
        this.tenant = tenant;
        this.jdbc = jdbc;
    }

    /// A person.
    public record Visitor(long person, String name, List<Seat> seats) {
        public Visitor {
            seats = List.copyOf(seats);
        }
    }

    /// Where a person sits.
    public record Seat(long society, String title, int account) {}

    private record Known(long id, String password) {}

    /// The person of the session of a request.
    public Optional<Visitor> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) instanceof Long person
                ? visitor(person)
                : Optional.empty();
    }

    /// The person with this login and password; takes as long when there is none.
    public Optional<Visitor> known(String login, String password) {
        @Nullable
        Known known = jdbc.sql("select id, password from person where lower(login) = lower(?) and not disabled")
                .param(login)
                .query((row, _) -> new Known(row.getLong("id"), row.getString("password")))
                .optional()
                .orElse(null);
        boolean fits = passwords.fits(password, known == null ? "" : known.password());
        return known == null || !fits ? Optional.empty() : visitor(known.id());
    }

    /// What is kept of a password.
    public String encode(String password) {
        return passwords.kept(password);
    }

    /// Begins a session in place of the one there was.
    public void signIn(HttpServletRequest request, Visitor visitor) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(PERSON, visitor.person());
    }

    private Optional<Visitor> visitor(long person) {
        List<Seat> seats = tenant.ofPerson(
                person,
                () -> jdbc.sql("""
                        select s.id, s.title, m.seat from membership m join society s on s.id = m.society_id
                        where m.person_id = ? and m.seat is not null and m.role <> 'observer' and not s.removed order by s.id""")
                        .param(person)
                        .query((row, _) -> new Seat(row.getLong("id"), row.getString("title"), row.getInt("seat")))
                        .list());
        return jdbc.sql("select name from person where id = ? and not disabled")
                .param(person)
                .query((row, _) -> new Visitor(person, row.getString("name"), seats))
                .optional();
    }
}
