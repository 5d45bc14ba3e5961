package dev.hubbub.app.server.store;

import dev.hubbub.app.server.society.Journal;
import dev.hubbub.app.server.society.SocietySettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The societies in the store, and their journals.
@Component
public class SocietyTable {

    private final JdbcClient database;
    private final Tenant tenant;
    private final JsonMapper json;

    SocietyTable(JdbcClient database, Tenant tenant, JsonMapper json) {
        this.database = database;
        this.tenant = tenant;
        this.json = json;
    }

    /// All that were not removed, the oldest first.
    public List<SocietySettings> all() {
        return tenant.ofAll(() -> database.sql("select * from society where not removed order by id")
                .query(SocietyTable::settings)
                .list());
    }

    /// Adds a society and returns it with its number.
    public SocietySettings add(SocietySettings wanted) {
        return tenant.ofAll(() -> database.sql("""
                        insert into society (slug, title, seed, personas, seats, scenario, start_ms, begun_ms, tick_ms,
                                             labelled, background)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning *
                        """)
                .params(
                        wanted.slug(),
                        wanted.title(),
                        wanted.seed(),
                        wanted.personas(),
                        wanted.seats(),
                        wanted.scenario(),
                        wanted.startMs(),
                        wanted.begunMs(),
                        wanted.tickMs(),
                        wanted.labelled(),
                        wanted.background())
                .query(SocietyTable::settings)
                .single());
    }

    /// Hides a society; its rows stay until somebody deletes them for good.
    public void remove(long id) {
        tenant.of(
                id,
                () -> database.sql("update society set removed = true, slug = 'removed-' || id where id = ?")
                        .param(id)
                        .update());
    }

    public Journal journal(long society) {
        return new SocietyJournal(tenant, database, json, society);
    }

    private static SocietySettings settings(ResultSet row, int number) throws SQLException {
        return new SocietySettings(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("title"),
                row.getLong("seed"),
                row.getInt("personas"),
                row.getInt("seats"),
                row.getString("scenario"),
                row.getLong("start_ms"),
                row.getLong("begun_ms"),
                row.getInt("tick_ms"),
                row.getBoolean("labelled"),
                row.getBoolean("background"));
    }
}
