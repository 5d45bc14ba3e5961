package dev.hubbub.app.server.mastodon.oauth;

import dev.hubbub.app.server.ServerParts;
import dev.hubbub.app.server.WholeNumber;
import dev.hubbub.app.server.people.Tokens;
import dev.hubbub.app.server.store.Tenant;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Codes and tokens, kept as hashes; the tokens lately shown in memory for a while.
///
/// A token is good for as long as whoever owns it may act in the society: not for an observer, nor for somebody who
/// was shut out or does not belong to it any more.
@Component
public class Grants {

    private static final Duration CODE_LIVES = Duration.ofMinutes(10);
    private final JdbcClient jdbc;
    private final Tenant tenant;
    private final RecentGrants recent;

    Grants(JdbcClient jdbc, Tenant tenant, ServerParts parts) {
        this.tenant = tenant;
        this.jdbc = jdbc;
        this.recent = new RecentGrants(
                Duration.ofSeconds(WholeNumber.RECHECK.in(parts.environment())),
                System::nanoTime,
                Thread.ofVirtual().name("tokens ", 0)::start);
    }

    /// What a token stands for.
    ///
    /// @param app     number of the program, or 0 for a token of an administrator's making
    /// @param society where its owner lives, or 0 when it is the program's own
    /// @param account who its owner is there, or −1
    public record Grant(long app, long society, int account, List<String> scopes, Instant createdAt) {}

    /// A token that was just made.
    public record Issued(String token, Grant grant) {}

    /// Makes a code for a program to change into a token.
    ///
    /// @param challenge by S256, or null
    public String code(
            long app, long society, int account, List<String> scopes, String redirectUri, @Nullable String challenge) {
        String code = Tokens.fresh();
        tenant.of(
                society,
                () -> jdbc.sql("""
                        insert into client_code
                            (hash, app, society, account, scopes, redirect_uri, challenge, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                        .param(Tokens.hash(code))
                        .param(app)
                        .param(society)
                        .param(account)
                        .param(scopes.toArray(String[]::new))
                        .param(redirectUri)
                        .param(challenge)
                        .param(Timestamp.from(Instant.now().plus(CODE_LIVES)))
                        .update());
        return code;
    }

    /// Changes a code into a token; a code is good once, whether or not the rest fits.
    public Optional<Issued> exchange(long app, String code, String redirectUri, @Nullable String verifier) {
        byte[] hash = Tokens.hash(code);
        return tenant.ofSecret(
                hash,
                () -> jdbc.sql("delete from client_code where hash = ? returning *")
                        .param(hash)
                        .query((row, _) -> {
                            String challenge = row.getString("challenge");
                            boolean fits = row.getLong("app") == app
                                    && row.getTimestamp("expires_at")
                                            .toInstant()
                                            .isAfter(Instant.now())
                                    && row.getString("redirect_uri").equals(redirectUri)
                                    && (challenge == null || verifier != null && matches(challenge, verifier));
                            return fits
                                    ? Optional.of(issue(
                                            app,
                                            row.getLong("society"),
                                            row.getInt("account"),
                                            Programs.strings(row, "scopes")))
                                    : Optional.<Issued>empty();
                        })
                        .optional()
                        .flatMap(found -> found));
    }

    private static boolean matches(String challenge, String verifier) {
        String hashed = Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.hash(verifier));
        return MessageDigest.isEqual(
                challenge.replace("=", "").getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                hashed.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /// Makes a token of somebody.
    public Issued issue(long app, long society, int account, List<String> scopes) {
        return issue(Tokens.fresh(), app, society, account, scopes);
    }

    /// Makes a token with a text that is known already.
    public Issued issue(String token, long app, long society, int account, List<String> scopes) {
        byte[] hash = Tokens.hash(token);
        tenant.ofSecret(
                hash,
                () -> jdbc.sql("""
                        insert into client_token (hash, app, society, account, scopes) values (?, ?, ?, ?, ?)
                        on conflict (hash) do update set app = excluded.app, society = excluded.society,
                            account = excluded.account, scopes = excluded.scopes""")
                        .param(hash)
                        .param(app == 0 ? null : app)
                        .param(society == 0 ? null : society)
                        .param(account < 0 ? null : account)
                        .param(scopes.toArray(String[]::new))
                        .update());
        recent.forget(key(hash));
        return new Issued(token, new Grant(app, society, account, scopes, Instant.now()));
    }

    /// What a token stands for, or empty when it is none of ours or does not hold any more.
    public Optional<Grant> find(String token) {
        byte[] hash = Tokens.hash(token);
        return recent.find(key(hash), () -> read(hash).filter(this::holds));
    }

    private Optional<Grant> read(byte[] hash) {
        return tenant.ofSecret(
                hash,
                () -> jdbc.sql("select * from client_token where hash = ?")
                        .param(hash)
                        .query((row, _) -> {
                            long society = row.getLong("society");
                            int account = row.getInt("account");
                            boolean nobody = row.wasNull();
                            return new Grant(
                                    row.getLong("app"),
                                    society,
                                    nobody ? -1 : account,
                                    Programs.strings(row, "scopes"),
                                    row.getTimestamp("created_at").toInstant());
                        })
                        .optional());
    }

    /// Whether its owner may still act in its society.
    private boolean holds(Grant grant) {
        return grant.account() < 0
                || tenant.of(
                        grant.society(),
                        () -> jdbc.sql("""
                                select exists (select 1 from membership m join person p on p.id = m.person_id
                                where m.society_id = ? and m.seat = ? and m.role <> 'observer' and not p.disabled)""")
                                .params(grant.society(), grant.account())
                                .query(Boolean.class)
                                .single());
    }

    /// Ends a token; only its own program can.
    public void revoke(long app, String token) {
        byte[] hash = Tokens.hash(token);
        tenant.ofSecret(
                hash,
                () -> jdbc.sql("delete from client_token where hash = ? and app = ?")
                        .params(hash, app)
                        .update());
        recent.forget(key(hash));
    }

    /// Ends all tokens of an account.
    public void revokeAll(long society, int account) {
        tenant.of(
                society,
                () -> jdbc.sql("delete from client_token where society = ? and account = ?")
                        .params(society, account)
                        .update());
        forget(society, account);
    }

    /// Asks the store anew what the tokens of an account stand for.
    public void forget(long society, int account) {
        recent.forgetAll(grant -> grant.society() == society && grant.account() == account);
    }

    private static String key(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
