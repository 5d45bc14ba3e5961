package dev.hubbub.app.server.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes the unchanging part of a graph into a running server, in batches over Bolt: for servers that are not ours,
/// whose files we cannot reach.
final class BatchLoad {

    private static final int PERSONAS = 2_000;
    private static final int FOLLOWS = 10_000;
    private static final double PERSONAS_SHARE = 0.15;

    private final GraphSource source;
    private final String key;
    private final Bolt bolt;
    private long follows;

    BatchLoad(GraphSource source, String key, Bolt bolt) {
        this.source = source;
        this.key = key;
        this.bolt = bolt;
    }

    /// Writes everything, and last that it is whole.
    void write(Progress progress) {
        forget(bolt, key);
        Schema.make(bolt);
        bolt.write(
                "CREATE (:Society {society: $society, signature: $signature, whole: false})",
                Map.of("society", key, "signature", source.signature()));
        personas(progress);
        followees(progress);
        bolt.write(
                "MATCH (s:Society {society: $society}) SET s.whole = true, s.follows = $follows",
                Map.of("society", key, "follows", follows));
    }

    /// Takes everything of the society out of the graph.
    static void forget(Bolt bolt, String key) {
        for (String label : Schema.LABELS) {
            bolt.run(
                    "MATCH (n:" + label
                            + " {society: $society}) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
                    Map.of("society", key));
        }
    }

    private void personas(Progress progress) {
        Set<String> known = new HashSet<>();
        for (int from = 0; from < source.personas(); from += PERSONAS) {
            progress.at("personas and communities", PERSONAS_SHARE * from / source.personas());
            List<Map<String, Object>> nodes = new ArrayList<>();
            List<Map<String, Object>> groups = new ArrayList<>();
            List<List<Object>> members = new ArrayList<>();
            for (int number = from; number < Math.min(source.personas(), from + PERSONAS); number++) {
                nodes.add(node(source.node(number)));
                for (GraphSource.Group group : source.groups(number)) {
                    if (known.add(group.id())) {
                        groups.add(
                                Map.of("society", key, "id", group.id(), "kind", group.kind(), "name", group.name()));
                    }
                    members.add(List.of(number, group.id()));
                }
            }
            bolt.write("UNWIND $rows AS row CREATE (p:Persona) SET p = row", Map.of("rows", nodes));
            bolt.write("UNWIND $rows AS row CREATE (c:Community) SET c = row", Map.of("rows", groups));
            bolt.write("""
                    UNWIND $rows AS row
                    MATCH (p:Persona {number: row[0], society: $society})
                    MATCH (c:Community {id: row[1], society: $society})
                    CREATE (p)-[:MEMBER_OF]->(c)""", Map.of("rows", members, "society", key));
        }
    }

    private Map<String, Object> node(GraphSource.Node node) {
        return Map.of(
                "number", node.number(),
                "society", key,
                "person", false,
                "handle", node.handle(),
                "name", node.name(),
                "age", node.age(),
                "country", node.country(),
                "language", node.language(),
                "leaning", node.leaning(),
                "topic", node.topic());
    }

    private void followees(Progress progress) {
        List<List<Object>> rows = new ArrayList<>();
        int pending = 0;
        for (int number = 0; number < source.personas(); number++) {
            List<Object> followees = new ArrayList<>();
            source.followees(number, followees::add);
            rows.add(List.of(number, followees));
            pending += followees.size();
            if (pending >= FOLLOWS || number == source.personas() - 1) {
                bolt.write("""
                        UNWIND $rows AS row
                        MATCH (a:Persona {number: row[0], society: $society})
                        UNWIND row[1] AS number
                        MATCH (b:Persona {number: number, society: $society})
                        CREATE (a)-[:FOLLOWS]->(b)""", Map.of("rows", rows, "society", key));
                follows += pending;
                pending = 0;
                rows = new ArrayList<>();
                progress.at("follows", PERSONAS_SHARE + (1 - PERSONAS_SHARE) * number / source.personas());
            }
        }
    }

    long follows() {
        return follows;
    }
}
