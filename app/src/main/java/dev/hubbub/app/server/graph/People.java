package dev.hubbub.app.server.graph;

import dev.hubbub.app.server.society.Account;
import dev.hubbub.app.server.society.Follow;
import dev.hubbub.app.server.society.LiveSociety;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The part of a graph that changes: people, and follows with a person at one end.
final class People {

    private static final int BATCH = 5_000;
    private static final Duration READING = Duration.ofSeconds(60);

    private final LiveSociety society;
    private final String key;
    private final Bolt bolt;
    private final Set<Follow> written = new LinkedHashSet<>();
    private int people;

    People(LiveSociety society, String key, Bolt bolt) {
        this.society = society;
        this.key = key;
        this.bolt = bolt;
    }

    /// Follows that are written, with a person at one end.
    int follows() {
        return written.size();
    }

    int people() {
        return people;
    }

    /// Makes the graph as the society is now, whatever was in it.
    void reconcile() {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Integer> accounts = society.people();
        for (int number : accounts) {
            Account account = society.accounts().account(number);
            if (account != null) {
                rows.add(Map.of("number", number, "handle", account.handle(), "name", account.name()));
            }
        }
        people = rows.size();
        bolt.write("""
                UNWIND $rows AS row
                MERGE (p:Persona:Person {number: row.number, society: $society})
                SET p.handle = row.handle, p.name = row.name, p.person = true""", Map.of("rows", rows, "society", key));
        written.clear();
        for (Row row : bolt.rows("""
                MATCH (a:Person {society: $society})-[:FOLLOWS]->(b:Persona) RETURN a.number AS a, b.number AS b
                UNION
                MATCH (a:Persona)-[:FOLLOWS]->(b:Person {society: $society}) RETURN a.number AS a, b.number AS b""", Map.of("society", key), READING)) {
            written.add(new Follow(row.account("a"), row.account("b")));
        }
        Set<Follow> live = new LinkedHashSet<>(society.followsOfPeople());
        Map<Follow, Boolean> changes = new LinkedHashMap<>();
        live.forEach(one -> {
            if (!written.contains(one)) {
                changes.put(one, true);
            }
        });
        written.forEach(one -> {
            if (!live.contains(one)) {
                changes.put(one, false);
            }
        });
        apply(changes);
    }

    /// Writes follows that began or ended.
    void apply(Map<Follow, Boolean> changes) {
        write(changes, true, "MERGE (a)-[:FOLLOWS]->(b)");
        write(changes, false, "MATCH (a)-[f:FOLLOWS]->(b) DELETE f");
    }

    private void write(Map<Follow, Boolean> changes, boolean on, String doing) {
        List<Follow> wanted = changes.entrySet().stream()
                .filter(one -> one.getValue() == on)
                .map(Map.Entry::getKey)
                .toList();
        for (int from = 0; from < wanted.size(); from += BATCH) {
            List<Follow> batch = wanted.subList(from, Math.min(wanted.size(), from + BATCH));
            bolt.write(
                    "UNWIND $rows AS row MATCH (a:Persona {number: row[0], society: $society})"
                            + " MATCH (b:Persona {number: row[1], society: $society}) " + doing,
                    Map.of(
                            "society",
                            key,
                            "rows",
                            batch.stream()
                                    .map(one -> List.of(one.follower(), one.followee()))
                                    .toList()));
            if (on) {
                written.addAll(batch);
            } else {
                batch.forEach(written::remove);
            }
        }
    }
}
