package dev.hubbub.app.server.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Doors through which signed calls bring events, and the calls that came through them.
@Component
public class Webhooks {

    private final Tenant tenant;
    private final JdbcClient database;
    private final Vault vault;

    Webhooks(Tenant tenant, JdbcClient database, Vault vault) {
        this.tenant = tenant;
        this.database = database;
        this.vault = vault;
    }

    /// A webhook just made, with the secret that is told once.
    public record Fresh(UUID id, String secret) {}

    /// A webhook as it is listed.
    public record Known(UUID id, String title) {}

    /// What a call is checked against.
    @SuppressWarnings("ArrayRecordComponent")
    public record Door(long society, byte[] secret) {}

    public Fresh add(long society, String title) {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        UUID id = tenant.of(
                society,
                () -> database.sql("insert into webhook (society_id, title, secret) values (?, ?, ?) returning id")
                        .params(society, title, vault.seal(secret.getBytes(StandardCharsets.UTF_8)))
                        .query(UUID.class)
                        .single());
        return new Fresh(id, secret);
    }

    public List<Known> of(long society) {
        return tenant.of(
                society,
                () -> database.sql("select id, title from webhook where society_id = ? order by made_at")
                        .param(society)
                        .query((row, number) -> new Known(row.getObject("id", UUID.class), row.getString("title")))
                        .list());
    }

    public boolean remove(long society, UUID id) {
        return tenant.of(
                        society,
                        () -> database.sql("delete from webhook where society_id = ? and id = ?")
                                .params(society, id)
                                .update())
                > 0;
    }

    /// What calls of a webhook are checked against: its society and its secret, as UTF-8 of the hexadecimal.
    public Optional<Door> door(UUID id) {
        return tenant.ofAddress(
                "webhook",
                id.toString(),
                () -> database.sql("select society_id, secret from webhook where id = ?")
                        .param(id)
                        .query((row, number) -> new Door(row.getLong("society_id"), vault.open(row.getBytes("secret"))))
                        .optional());
    }

    /// Whether a signature comes for the first time; from then on it does not.
    public boolean first(long society, UUID id, byte[] signature) {
        return tenant.of(society, () -> {
            database.sql("delete from webhook_delivery where at < now() - interval '1 day'")
                    .update();
            return database.sql("""
                                    insert into webhook_delivery (webhook_id, signature) values (?, ?)
                                    on conflict do nothing
                                    """).params(id, signature).update() > 0;
        });
    }
}
