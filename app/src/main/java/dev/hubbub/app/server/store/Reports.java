package dev.hubbub.app.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people reported to the moderators.
@Component
public class Reports {

    private final Tenant tenant;
    private final JdbcClient database;

    Reports(Tenant tenant, JdbcClient database) {
        this.tenant = tenant;
        this.database = database;
    }

    /// One report.
    ///
    /// @param seat     who reports
    /// @param account  who is reported
    /// @param statuses ids, as strings since browsers cut long numbers
    /// @param category `spam`, `legal`, `violation` or `other`
    /// @param rules    ids of the rules that were broken
    public record Report(
            long id,
            int seat,
            int account,
            List<String> statuses,
            String comment,
            String category,
            List<String> rules,
            OffsetDateTime madeAt,
            boolean closed) {

        public Report {
            statuses = List.copyOf(statuses);
            rules = List.copyOf(rules);
        }
    }

    /// What somebody complains of.
    public record Complaint(int account, List<Long> statuses, String comment, String category, List<String> rules) {

        public Complaint {
            statuses = List.copyOf(statuses);
            rules = List.copyOf(rules);
        }
    }

    /// Puts a complaint into the queue.
    public Report add(long society, int seat, Complaint of) {
        return tenant.of(
                society,
                () -> database.sql("""
                                insert into report (society_id, seat, account, statuses, comment, category, rules)
                                values (?, ?, ?, ?, ?, ?, ?) returning *
                                """)
                        .param(society)
                        .param(seat)
                        .param(of.account())
                        .param(of.statuses().toArray(Long[]::new))
                        .param(of.comment())
                        .param(of.category())
                        .param(of.rules().toArray(String[]::new))
                        .query(Reports::report)
                        .single());
    }

    /// The latest reports, open or closed.
    public List<Report> of(long society, boolean closed) {
        return tenant.of(
                society,
                () -> database.sql("""
                                select * from report where society_id = ? and (closed_at is not null) = ?
                                order by id desc limit 200
                                """)
                        .params(society, closed)
                        .query(Reports::report)
                        .list());
    }

    public boolean close(long society, long id, long person) {
        return tenant.of(
                        society,
                        () -> database.sql("""
                                        update report set closed_at = now(), closed_by = ?
                                        where society_id = ? and id = ? and closed_at is null
                                        """).params(person, society, id).update())
                > 0;
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        Long[] statuses = (Long[]) row.getArray("statuses").getArray();
        return new Report(
                row.getLong("id"),
                row.getInt("seat"),
                row.getInt("account"),
                Arrays.stream(statuses).map(id -> Long.toString(id)).toList(),
                row.getString("comment"),
                row.getString("category"),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getObject("made_at", OffsetDateTime.class),
                row.getObject("closed_at") != null);
    }
}
