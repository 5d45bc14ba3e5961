package dev.hubbub.app.server.people;

import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.store.Tenant;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links by which people come in, each good for one person and some time.
@Component
public class Invitations {

    private final Tenant tenant;
    private final JdbcClient database;
    private final People people;
    private final OwnerLink ownerLink;

    Invitations(Tenant tenant, JdbcClient database, People people, OwnerLink ownerLink) {
        this.tenant = tenant;
        this.database = database;
        this.people = people;
        this.ownerLink = ownerLink;
    }

    /// Makes an invitation and returns its secret.
    public String make(long by, long society, Role role, Duration lasts) {
        String token = Tokens.fresh();
        tenant.of(
                society,
                () -> database.sql("""
                                insert into invitation (token_hash, society_id, role, made_by, expires_at)
                                values (?, ?, ?, ?, ?)
                                """)
                        .params(
                                Tokens.hash(token),
                                society,
                                role.word(),
                                by,
                                OffsetDateTime.now(ZoneOffset.UTC).plus(lasts))
                        .update());
        return token;
    }

    /// Who comes by the first link owns the server; who comes by an invitation belongs to its society.
    @Transactional
    public Person accept(String token, String name, String login, String password) {
        if (ownerLink.opens(token)) {
            // One at a time: who comes second finds the server owned.
            database.sql("lock table person in share row exclusive mode").update();
            if (ownerLink.token().isEmpty()) {
                throw refused();
            }
            return people.add(name, login, password, true);
        }
        record Found(long society, Role role) {}
        byte[] hash = Tokens.hash(token);
        Found found = tenant.ofSecret(
                        hash,
                        () -> database.sql("""
                                update invitation set used_at = now()
                                where token_hash = ? and used_at is null and expires_at > now()
                                returning society_id, role
                                """)
                                .param(hash)
                                .query((row, number) ->
                                        new Found(row.getLong("society_id"), Role.of(row.getString("role"))))
                                .optional())
                .orElseThrow(Invitations::refused);
        Person person = people.add(name, login, password, false);
        people.put(person.id(), found.society(), found.role());
        return person;
    }

    private static Refusal refused() {
        return new Refusal.Forbidden(
                "the link must be unused and not too old, but was neither\n" + "ask whoever invited you for another");
    }
}
