package dev.hubbub.app.server.people;

import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The link by which the first person to come becomes the owner: fresh with every start until somebody did.
@Component
public class OwnerLink {

    private final JdbcClient database;
    private final Optional<String> token;

    OwnerLink(JdbcClient database) {
        this.database = database;
        this.token = owned() ? Optional.empty() : Optional.of(Tokens.fresh());
    }

    private boolean owned() {
        return database.sql("select exists (select 1 from person where owner)")
                .query(Boolean.class)
                .single();
    }

    /// Whether this is the secret in the link.
    boolean opens(String given) {
        return token().filter(secret -> MessageDigest.isEqual(Tokens.hash(secret), Tokens.hash(given)))
                .isPresent();
    }

    /// The secret in the link, while nobody owns the server.
    public Optional<String> token() {
        return owned() ? Optional.empty() : token;
    }
}
