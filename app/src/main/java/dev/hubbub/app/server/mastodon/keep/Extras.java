package dev.hubbub.app.server.mastodon.keep;

import dev.hubbub.app.server.store.Tenant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What hangs on statuses that people wrote; the lately asked for in memory, absent ones included.
public final class Extras {

    private static final int IN_MEMORY = 100_000;

    private record Where(long society, long status) {}

    private record Hung(long status, Extra extra) {}

    private final JdbcClient jdbc;
    private final Tenant tenant;
    private final Map<Where, Extra> recent = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Where, Extra> eldest) {
            return size() > IN_MEMORY;
        }
    };

    public Extras(JdbcClient jdbc, Tenant tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /// What hangs on one status.
    public Extra of(long society, long status) {
        return of(society, List.of(status)).getOrDefault(status, Extra.NONE);
    }

    /// What hangs on several statuses, by one question to the store at most.
    public Map<Long, Extra> of(long society, Collection<Long> statuses) {
        Map<Long, Extra> found = new LinkedHashMap<>();
        List<Long> missing = new ArrayList<>();
        synchronized (recent) {
            for (long status : statuses) {
                Extra known = recent.get(new Where(society, status));
                if (known == null) {
                    missing.add(status);
                } else {
                    found.put(status, known);
                }
            }
        }
        if (missing.isEmpty()) {
            return found;
        }
        Map<Long, Extra> read = new LinkedHashMap<>();
        missing.forEach(status -> read.put(status, Extra.NONE));
        tenant.of(
                        society,
                        () -> jdbc.sql("select status, body from client_status where society = ? and status = any (?)")
                                .param(society)
                                .param(missing.toArray(Long[]::new))
                                .query((row, _) -> new Hung(
                                        row.getLong("status"), Kept.JSON.readValue(row.getString("body"), Extra.class)))
                                .list())
                .forEach(hung -> read.put(hung.status(), hung.extra()));
        synchronized (recent) {
            read.forEach((status, extra) -> recent.putIfAbsent(new Where(society, status), extra));
        }
        found.putAll(read);
        return found;
    }

    /// Hangs something on a status in place of what hung there.
    public void put(long society, long status, Extra extra) {
        tenant.of(
                society,
                () -> jdbc.sql("""
                        insert into client_status (society, status, body) values (?, ?, ?::jsonb)
                        on conflict (society, status) do update set body = excluded.body""")
                        .params(society, status, Kept.JSON.writeValueAsString(extra))
                        .update());
        synchronized (recent) {
            recent.put(new Where(society, status), extra);
        }
    }
}
