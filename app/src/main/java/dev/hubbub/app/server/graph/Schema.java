package dev.hubbub.app.server.graph;

import java.util.List;
import java.util.Map;

/// What is looked up quickly in a graph.
final class Schema {

    /// Everything that we write bears one of these, and the property `society`.
    static final List<String> LABELS = List.of("Act", "Persona", "Community", "Society");

    private static final List<String> INDEXES = List.of(
            "CREATE INDEX hubbub_persona_number IF NOT EXISTS FOR (p:Persona) ON (p.number)",
            "CREATE INDEX hubbub_persona_handle IF NOT EXISTS FOR (p:Persona) ON (p.handle)",
            "CREATE INDEX hubbub_person_number IF NOT EXISTS FOR (p:Person) ON (p.number)",
            "CREATE INDEX hubbub_community_id IF NOT EXISTS FOR (c:Community) ON (c.id)",
            "CREATE INDEX hubbub_act_id IF NOT EXISTS FOR (a:Act) ON (a.id)",
            "CREATE INDEX hubbub_act_cascade IF NOT EXISTS FOR (a:Act) ON (a.cascade)");

    private Schema() {}

    /// Makes the indexes that are not there, and waits until they can be used.
    static void make(Bolt bolt) {
        INDEXES.forEach(index -> bolt.run(index, Map.of()));
        bolt.run("CALL db.awaitIndexes(110)", Map.of());
    }
}
