package dev.hubbub.app.server.model;

import dev.hubbub.app.server.store.Tenant;
import dev.hubbub.app.server.store.Vault;
import dev.hubbub.llm.ApiKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is set about models, in the store; the key lies there sealed.
@Component
class ModelTable {

    private final JdbcClient database;
    private final Tenant tenant;
    private final Vault vault;

    ModelTable(JdbcClient database, Tenant tenant, Vault vault) {
        this.database = database;
        this.tenant = tenant;
        this.vault = vault;
    }

    ModelSettings settings() {
        return database.sql("select * from model_setting")
                .query((row, number) -> new ModelSettings(
                        row.getString("model"),
                        row.getString("address"),
                        key(row.getBytes("key")),
                        micros(row, "daily_micros"),
                        micros(row, "person_micros")))
                .optional()
                .orElse(ModelSettings.NONE);
    }

    private @Nullable ApiKey key(byte @Nullable [] sealed) {
        return sealed == null ? null : ApiKey.of(new String(vault.open(sealed), StandardCharsets.UTF_8));
    }

    private static @Nullable Long micros(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : micros;
    }

    void put(ModelSettings settings) {
        ApiKey key = settings.key();
        database.sql("""
                        insert into model_setting (one, model, address, key, daily_micros, person_micros)
                        values (true, :model, :address, :key, :daily, :person)
                        on conflict (one) do update set model = excluded.model, address = excluded.address,
                            key = excluded.key, daily_micros = excluded.daily_micros,
                            person_micros = excluded.person_micros
                        """)
                .param("model", settings.model())
                .param("address", settings.address())
                .param("key", key == null ? null : vault.seal(key.secret().getBytes(StandardCharsets.UTF_8)))
                .param("daily", settings.dailyMicros())
                .param("person", settings.personMicros())
                .update();
    }

    /// How societies speak, by their numbers; those that are not named speak as usual.
    Map<Long, SocietyVoice> voices() {
        Map<Long, SocietyVoice> voices = new TreeMap<>();
        tenant.ofAll(() -> database.sql("select * from society_voice")
                .query((row, number) -> voices.put(
                        row.getLong("society_id"),
                        new SocietyVoice(
                                row.getString("voice").equals("model"),
                                row.getString("model"),
                                micros(row, "daily_micros"))))
                .list());
        return voices;
    }

    void put(long society, SocietyVoice voice) {
        tenant.of(
                society,
                () -> database.sql("""
                        insert into society_voice (society_id, voice, model, daily_micros)
                        values (:society, :voice, :model, :daily)
                        on conflict (society_id) do update set voice = excluded.voice, model = excluded.model,
                            daily_micros = excluded.daily_micros
                        """)
                        .param("society", society)
                        .param("voice", voice.word())
                        .param("model", voice.model())
                        .param("daily", voice.dailyMicros())
                        .update());
    }
}
