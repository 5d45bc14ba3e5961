package dev.hubbub.app.server.mastodon.oauth;

import dev.hubbub.app.server.people.Tokens;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The programs that registered themselves, in the store.
@Component
public class Programs {

    /// Shown in place of a redirect: the code stands on the page, to be copied.
    public static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

    private final JdbcClient jdbc;

    Programs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A program.
    public record Program(
            long id,
            String name,
            @Nullable String website,
            List<String> redirectUris,
            List<String> scopes,
            String clientId) {}

    /// A program and its secret, which is told once.
    public record Registered(Program program, String secret) {}

    public Registered register(String name, @Nullable String website, List<String> redirectUris, List<String> scopes) {
        return register(name, website, redirectUris, scopes, Tokens.fresh(), Tokens.fresh());
    }

    /// Registers a program under credentials that are known already; one of that id is changed.
    public Registered register(
            String name,
            @Nullable String website,
            List<String> redirectUris,
            List<String> scopes,
            String clientId,
            String secret) {
        long id = jdbc.sql("""
                        insert into client_app (name, website, redirect_uris, scopes, client_id, secret_hash)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (client_id) do update set name = excluded.name, website = excluded.website,
                            redirect_uris = excluded.redirect_uris, scopes = excluded.scopes,
                            secret_hash = excluded.secret_hash
                        returning id""")
                .param(name)
                .param(website)
                .param(redirectUris.toArray(String[]::new))
                .param(scopes.toArray(String[]::new))
                .param(clientId)
                .param(Tokens.hash(secret))
                .query(Long.class)
                .single();
        return new Registered(new Program(id, name, website, redirectUris, scopes, clientId), secret);
    }

    public Optional<Program> find(String clientId) {
        return jdbc.sql("select * from client_app where client_id = ?")
                .param(clientId)
                .query((row, _) -> program(row))
                .optional();
    }

    public Optional<Program> find(long id) {
        return jdbc.sql("select * from client_app where id = ?")
                .param(id)
                .query((row, _) -> program(row))
                .optional();
    }

    /// The program whose secret this is.
    public Optional<Program> known(String clientId, String secret) {
        return jdbc.sql("select * from client_app where client_id = ?")
                .param(clientId)
                .query((row, _) -> MessageDigest.isEqual(row.getBytes("secret_hash"), Tokens.hash(secret))
                        ? Optional.of(program(row))
                        : Optional.<Program>empty())
                .optional()
                .flatMap(found -> found);
    }

    private static Program program(ResultSet row) throws SQLException {
        return new Program(
                row.getLong("id"),
                row.getString("name"),
                row.getString("website"),
                strings(row, "redirect_uris"),
                strings(row, "scopes"),
                row.getString("client_id"));
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /// Whether an address can be gone back to: absolute, and nothing that a browser would run.
    public static boolean isRedirect(String uri) {
        if (uri.equals(OUT_OF_BAND)) {
            return true;
        }
        try {
            String scheme = new URI(uri).getScheme();
            return scheme != null
                    && !List.of("javascript", "data", "vbscript", "file", "blob")
                            .contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
