package dev.hubbub.app.server.store;

import dev.hubbub.app.server.society.Remark;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What moderators and owners did, kept for good: the program can add to it but neither change nor delete.
@Component
public class Audit {

    private final Tenant tenant;
    private final JdbcClient database;

    Audit(Tenant tenant, JdbcClient database) {
        this.tenant = tenant;
        this.database = database;
    }

    /// One line of it.
    public record Line(long id, OffsetDateTime at, long person, String action, String subject, String note) {}

    /// Does something and notes it: either both are done or neither is.
    ///
    /// @param work does all it does in the store, and nothing outside that a failure would have to undo
    public <T> T doing(long society, long person, Remark remark, Supplier<T> work) {
        return tenant.of(society, () -> {
            note(database, society, person, remark);
            return work.get();
        });
    }

    /// Notes what was done outside of the store.
    public void note(long society, long person, String action, String subject, String note) {
        tenant.of(society, () -> note(database, society, person, new Remark(action, subject, note)));
    }

    /// Notes something within a transaction of the society.
    static int note(JdbcClient database, long society, long person, Remark remark) {
        return database.sql("insert into audit (society_id, person_id, action, subject, note) values (?, ?, ?, ?, ?)")
                .params(society, person, remark.action(), remark.subject(), remark.note())
                .update();
    }

    /// The latest lines of a society, before a number or from the last one.
    public List<Line> of(long society, long before, int limit) {
        return tenant.of(
                society,
                () -> database.sql("""
                                select id, at, person_id, action, subject, note from audit
                                where society_id = ? and (? = 0 or id < ?) order by id desc limit ?
                                """)
                        .params(society, before, before, limit)
                        .query((row, number) -> new Line(
                                row.getLong("id"),
                                row.getObject("at", OffsetDateTime.class),
                                row.getLong("person_id"),
                                row.getString("action"),
                                row.getString("subject"),
                                row.getString("note")))
                        .list());
    }
}
