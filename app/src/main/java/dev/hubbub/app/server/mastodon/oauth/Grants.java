package dev.hubbub.app.server.mastodon.oauth;

import dev.hubbub.app.server.people.Tokens;
import dev.hubbub.app.server.store.Tenant;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Codes and tokens, kept as hashes; the tokens lately shown in memory.
@Component
public class Grants {

    private static final Duration CODE_LIVES = Duration.ofMinutes(10);
    private static final int IN_MEMORY = 50_000;

    private final JdbcClient jdbc;
    private final Tenant tenant;
    private final Map<String, Grant> recent = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Grant> eldest) {
            return size() > IN_MEMORY;
        }
    };

    Grants(JdbcClient jdbc, Tenant tenant) {
        this.tenant = tenant;
        this.jdbc = jdbc;
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
        forget(token);
        return new Issued(token, new Grant(app, society, account, scopes, Instant.now()));
    }

    /// What a token stands for, or empty when it is none of ours.
    public Optional<Grant> find(String token) {
        String key = key(token);
        synchronized (recent) {
            Grant known = recent.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        byte[] hash = Tokens.hash(token);
        Optional<Grant> read = tenant.ofSecret(
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
        read.ifPresent(grant -> {
            synchronized (recent) {
                recent.put(key, grant);
            }
        });
        return read;
    }

    /// Ends a token; only its own program can.
    public void revoke(long app, String token) {
        byte[] hash = Tokens.hash(token);
        tenant.ofSecret(
                hash,
                () -> jdbc.sql("delete from client_token where hash = ? and app = ?")
                        .params(hash, app)
                        .update());
        forget(token);
    }

    /// Ends all tokens of an account.
    public void revokeAll(long society, int account) {
        tenant.of(
                society,
                () -> jdbc.sql("delete from client_token where society = ? and account = ?")
                        .params(society, account)
                        .update());
        synchronized (recent) {
            recent.values().removeIf(grant -> grant.society() == society && grant.account() == account);
        }
    }

    private void forget(String token) {
        synchronized (recent) {
            recent.remove(key(token));
        }
    }

    private static String key(String token) {
        return HexFormat.of().formatHex(Tokens.hash(token));
    }
}
