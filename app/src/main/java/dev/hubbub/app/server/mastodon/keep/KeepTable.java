package dev.hubbub.app.server.mastodon.keep;

import dev.hubbub.app.server.store.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people keep, in the store.
public final class KeepTable {

    private final JdbcClient jdbc;
    private final Tenant tenant;

    public KeepTable(JdbcClient jdbc, Tenant tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /// Something kept, and by whom.
    public record Owned(long society, int account, Kept kept) {}

    void read(long society, int account, BiConsumer<Kind, Kept> each) {
        tenant.of(
                        society,
                        () -> jdbc.sql("select society, account, kind, place, key, body, at from client_keep"
                                        + " where society = ? and account = ? order by place")
                                .params(society, account)
                                .query((row, _) -> new Row(Kind.of(row.getString("kind")), kept(row)))
                                .list())
                .forEach(row -> each.accept(row.kind(), row.kept()));
    }

    private record Row(Kind kind, Kept kept) {}

    Kept write(long society, int account, Kind kind, String key, String body) {
        return tenant.of(
                society,
                () -> jdbc.sql("""
                        insert into client_keep (society, account, kind, key, body) values (?, ?, ?, ?, ?::jsonb)
                        on conflict (society, account, kind, key) do update set body = excluded.body, at = now()
                        returning place, key, body, at""")
                        .params(society, account, kind.column(), key, body)
                        .query((row, _) -> kept(row))
                        .single());
    }

    void drop(long society, int account, Kind kind, String key) {
        tenant.of(
                society,
                () -> jdbc.sql("delete from client_keep where society = ? and account = ? and kind = ? and key = ?")
                        .params(society, account, kind.column(), key)
                        .update());
    }

    long next() {
        return jdbc.sql("select nextval('client_keep_place_seq')")
                .query(Long.class)
                .single();
    }

    /// What of a kind has a moment in its body that has come, in one society.
    ///
    /// @param field of the body, in milliseconds since 1970; 0 never comes
    public List<Owned> due(long society, Kind kind, String field, long nowMs, int limit) {
        return tenant.of(
                society,
                () -> jdbc.sql("select account, place, key, body, at from client_keep where society = ? and kind = ?"
                                + " and (body ->> ?)::bigint between 1 and ? order by place limit ?")
                        .params(society, kind.column(), field, nowMs, limit)
                        .query((row, _) -> new Owned(society, row.getInt("account"), kept(row)))
                        .list());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new Kept(row.getLong("place"), row.getString("key"), row.getString("body"), at);
    }
}
