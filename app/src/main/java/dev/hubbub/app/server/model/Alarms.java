package dev.hubbub.app.server.model;

import dev.hubbub.llm.budget.Alert;
import dev.hubbub.llm.budget.Scope;
import dev.hubbub.llm.budget.Standing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The news that much of a budget is spent: logged, counted for metrics, and kept for the owner to read.
@Component
class Alarms implements Alert.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final JdbcClient database;
    private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();

    Alarms(JdbcClient database) {
        this.database = database;
    }

    /// What alarms are counted by.
    private record Kind(Scope scope, int percent) {}

    /// A threshold that was crossed.
    ///
    /// @param holder  whom of the scope it is about, as in the ledger
    /// @param content the kind of content whose share it is about, or empty for the whole
    record Rung(
            Instant at, Scope scope, String holder, String content, int percent, long spentMicros, long limitMicros) {}

    @Override
    public void crossed(Alert alert) {
        Standing standing = alert.standing();
        LOG.atWarn()
                .addKeyValue("percent", alert.percent())
                .addKeyValue("limit", standing.holder())
                .addKeyValue("content", standing.content())
                .addKeyValue("spentMicros", standing.spentMicros())
                .log("{} % of a budget for models is spent", alert.percent());
        counts.computeIfAbsent(new Kind(standing.limit().scope(), alert.percent()), kind -> new LongAdder())
                .increment();
        try {
            keep(alert);
        } catch (DataAccessException e) {
            LOG.warn("an alert of a budget is not kept, since the database does not take it: {}", e.getMessage());
        }
    }

    private void keep(Alert alert) {
        Standing standing = alert.standing();
        database.sql("delete from budget_alert where at < now() - interval '1 year'")
                .update();
        database.sql("""
                        insert into budget_alert (scope, holder, content, percent, spent_micros, limit_micros)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        standing.limit().scope().name(),
                        standing.holder(),
                        standing.content(),
                        alert.percent(),
                        standing.spentMicros(),
                        standing.capMicros())
                .update();
    }

    /// The latest, first the last.
    List<Rung> latest(int most) {
        return database.sql("select * from budget_alert order by id desc limit ?")
                .param(most)
                .query((row, number) -> new Rung(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Scope.valueOf(row.getString("scope")),
                        row.getString("holder"),
                        row.getString("content"),
                        row.getInt("percent"),
                        row.getLong("spent_micros"),
                        row.getLong("limit_micros")))
                .list();
    }

    /// How often a threshold was crossed since the server was started.
    long count(Scope scope, int percent) {
        LongAdder count = counts.get(new Kind(scope, percent));
        return count == null ? 0 : count.sum();
    }
}
