package dev.hubbub.app.server.store;

import dev.hubbub.app.server.society.Deed;
import dev.hubbub.app.server.society.Entry;
import dev.hubbub.app.server.society.Journal;
import dev.hubbub.app.server.society.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The journal of a society in the table `deed`.
final class SocietyJournal implements Journal {

    private static final int BLOCK = 5_000;
    private static final Map<String, Class<?>> KINDS = Stream.of(Deed.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind));

    private final Tenant tenant;
    private final JdbcClient database;
    private final JsonMapper json;
    private final long society;

    SocietyJournal(Tenant tenant, JdbcClient database, JsonMapper json, long society) {
        this.tenant = tenant;
        this.database = database;
        this.json = json;
        this.society = society;
    }

    @Override
    public void append(Entry entry, @Nullable Remark remark) {
        String body = json.writeValueAsString(entry.deed());
        try {
            tenant.of(society, () -> {
                if (remark != null) {
                    Audit.note(database, society, entry.person(), remark);
                }
                return insert(entry, body);
            });
        } catch (DuplicateKeyException e) {
            throw new Taken("entry " + entry.seq() + " must be new, but was there", e);
        }
    }

    private int insert(Entry entry, String body) {
        return database.sql("""
                        insert into deed (society_id, seq, sim_ms, wall_ms, person_id, kind, body, key)
                        values (?, ?, ?, ?, nullif(?, 0), ?, ?::jsonb, nullif(?, ''))
                        """)
                .params(
                        society,
                        entry.seq(),
                        entry.simMs(),
                        entry.wallMs(),
                        entry.person(),
                        entry.deed().getClass().getSimpleName(),
                        body,
                        entry.key())
                .update();
    }

    @Override
    public void read(long fromSeq, Consumer<Entry> reader) {
        long next = fromSeq;
        while (true) {
            List<Entry> block = block(next, BLOCK);
            block.forEach(reader);
            if (block.size() < BLOCK) {
                return;
            }
            next = block.getLast().seq() + 1;
        }
    }

    @Override
    public Optional<Entry> at(long seq) {
        return block(seq, 1).stream().filter(entry -> entry.seq() == seq).findFirst();
    }

    private List<Entry> block(long fromSeq, int most) {
        return tenant.of(
                society,
                () -> new ArrayList<>(database.sql("""
                                select seq, sim_ms, wall_ms, coalesce(person_id, 0) as person, coalesce(key, '') as key,
                                       kind, body::text as body
                                from deed where society_id = ? and seq >= ? order by seq limit ?
                                """)
                        .params(society, fromSeq, most)
                        .query((row, number) -> new Entry(
                                row.getLong("seq"),
                                row.getLong("sim_ms"),
                                row.getLong("wall_ms"),
                                row.getLong("person"),
                                row.getString("key"),
                                deed(row.getString("kind"), row.getString("body"))))
                        .list()));
    }

    private Deed deed(String kind, String body) {
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException(
                    "kind of an entry must be one of " + KINDS.keySet() + ", but was '" + kind + "'");
        }
        return (Deed) json.readValue(body, type);
    }

    @Override
    public OptionalLong withKey(long person, String key) {
        return tenant.of(
                society,
                () -> database
                        .sql("select seq from deed where society_id = ? and person_id = ? and key = ?")
                        .params(society, person, key)
                        .query(Long.class)
                        .list()
                        .stream()
                        .mapToLong(Long::longValue)
                        .findFirst());
    }
}
