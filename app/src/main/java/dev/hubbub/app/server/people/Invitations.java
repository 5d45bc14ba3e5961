package dev.hubbub.app.server.people;

import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.store.Tenant;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Links by which people come in, each good for one person and some time.
@Component
public class Invitations {

    private final Tenant tenant;
    private final JdbcClient database;
    private final People people;
    private final OwnerLink ownerLink;
    private final TransactionTemplate transactions;

    Invitations(
            Tenant tenant,
            JdbcClient database,
            People people,
            OwnerLink ownerLink,
            PlatformTransactionManager transactions) {
        this.transactions = new TransactionTemplate(transactions);
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
    public Person accept(String token, String name, String login, String password) {
        boolean first = ownerLink.opens(token);
        if (!first && !isOpen(token)) {
            throw refused();
        }
        // Hashed while no transaction is open: it takes long, and connections are few.
        People.Newcomer newcomer = people.newcomer(name, login, password);
        return Objects.requireNonNull(
                transactions.execute(_ -> first ? own(newcomer) : belong(Tokens.hash(token), newcomer)));
    }

    /// Lets somebody who is known already into the society of an invitation; 403 when it is not good, and
    /// it stays good when it brings no more than that person has.
    public void join(String token, long person) {
        byte[] hash = Tokens.hash(token);
        transactions.executeWithoutResult(_ -> {
            Found found = use(hash);
            boolean there = people.member(person, found.society())
                    .filter(member -> member.role().covers(found.role()))
                    .isPresent();
            if (there) {
                throw new Refusal.Invalid("the link must bring a role that was not there, but was for "
                        + found.role().word() + "\nleave it to somebody else");
            }
            people.put(person, found.society(), found.role());
        });
    }

    private boolean isOpen(String token) {
        byte[] hash = Tokens.hash(token);
        return tenant.ofSecret(
                hash, () -> database.sql("""
                                select exists (select 1 from invitation
                                where token_hash = ? and used_at is null and expires_at > now())
                                """).param(hash).query(Boolean.class).single());
    }

    private Person own(People.Newcomer newcomer) {
        // One at a time: who comes second finds the server owned.
        database.sql("lock table person in share row exclusive mode").update();
        if (ownerLink.token().isEmpty()) {
            throw refused();
        }
        return people.add(newcomer, true);
    }

    private Person belong(byte[] hash, People.Newcomer newcomer) {
        Found found = use(hash);
        Person person = people.add(newcomer, false);
        people.put(person.id(), found.society(), found.role());
        return person;
    }

    private record Found(long society, Role role) {}

    /// What an invitation is good for, which it is once.
    private Found use(byte[] hash) {
        return tenant.ofSecret(
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
    }

    private static Refusal refused() {
        return new Refusal.Forbidden(
                "the link must be unused and not too old, but was neither\n" + "ask whoever invited you for another");
    }
}
