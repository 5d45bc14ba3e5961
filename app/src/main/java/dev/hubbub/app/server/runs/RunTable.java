package dev.hubbub.app.server.runs;

import dev.hubbub.app.server.store.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The runs that were ordered, and how far each has come; they belong to the server, not to a society.
@Component
class RunTable {

    private final Tenant tenant;
    private final JdbcClient database;
    private final JsonMapper json;

    RunTable(Tenant tenant, JdbcClient database, JsonMapper json) {
        this.tenant = tenant;
        this.database = database;
        this.json = json;
    }

    /// One run.
    ///
    /// @param state   waiting, running, done, failed or cancelled
    /// @param summary JSON of what came of it, or empty
    record Run(
            UUID id,
            RunOrder order,
            String state,
            double progress,
            String summary,
            String problem,
            OffsetDateTime madeAt) {}

    Run add(long person, RunOrder order) {
        return tenant.ofAll(() -> database.sql("""
                        insert into run (person_id, title, settings, state) values (?, ?, ?::jsonb, 'waiting')
                        returning *
                        """)
                .params(person, order.title(), json.writeValueAsString(order))
                .query(this::run)
                .single());
    }

    List<Run> all() {
        return tenant.ofAll(() -> database.sql("select * from run order by made_at desc limit 500")
                .query(this::run)
                .list());
    }

    Optional<Run> byId(UUID id) {
        return tenant.ofAll(() -> database.sql("select * from run where id = ?")
                .param(id)
                .query(this::run)
                .optional());
    }

    /// The run that is next; one that was cut off by the end of the server is begun again.
    Optional<Run> next() {
        return tenant.ofAll(() -> database.sql("""
                        update run set state = 'running', progress = 0 where id = (
                            select id from run where state in ('waiting', 'running') order by made_at limit 1
                            for update skip locked)
                        returning *
                        """).query(this::run).optional());
    }

    void progress(UUID id, double progress) {
        tenant.ofAll(() -> database.sql("update run set progress = ? where id = ?")
                .params(progress, id)
                .update());
    }

    void done(UUID id, String summary) {
        tenant.ofAll(() -> database.sql("""
                        update run set state = 'done', progress = 1, summary = ?::jsonb, ended_at = now()
                        where id = ? and state = 'running'
                        """).params(summary, id).update());
    }

    void failed(UUID id, String problem) {
        tenant.ofAll(() -> database.sql("update run set state = 'failed', problem = ?, ended_at = now() where id = ?")
                .params(problem, id)
                .update());
    }

    /// Takes a run off the list; false when there is none.
    boolean remove(UUID id) {
        return tenant.ofAll(() ->
                        database.sql("delete from run where id = ?").param(id).update())
                > 0;
    }

    private Run run(ResultSet row, int number) throws SQLException {
        String summary = row.getString("summary");
        return new Run(
                row.getObject("id", UUID.class),
                json.readValue(row.getString("settings"), RunOrder.class),
                row.getString("state"),
                row.getDouble("progress"),
                summary == null ? "" : summary,
                row.getString("problem"),
                row.getObject("made_at", OffsetDateTime.class));
    }
}
