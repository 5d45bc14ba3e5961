package dev.hubbub.app.server.graph;

import dev.hubbub.app.server.society.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A graph in a Neo4j server that somebody else runs, beside whatever else is in it.
///
/// Its files are out of reach, so everything goes over Bolt in batches, which has a limit.
final class GivenHome implements GraphHome {

    static final int MOST_PERSONAS = 200_000;

    private static final Duration LOOK = Duration.ofSeconds(10);

    private final GraphSettings settings;
    private final String key;

    GivenHome(GraphSettings settings, String key) {
        this.settings = settings;
        this.key = key;
    }

    private Bolt connected() {
        return Bolt.to(settings.url(), settings.user(), settings.password(), settings.database());
    }

    @Override
    public Bolt open(GraphSource source, Progress progress) {
        if (source.personas() > MOST_PERSONAS) {
            throw new Refusal.Invalid("personas must be at most " + MOST_PERSONAS
                    + " for a graph in a server of yours (NEO4J_URL), but were " + source.personas()
                    + "\nstart hubbub without NEO4J_URL: a server of our own takes all");
        }
        progress.at("connecting", 0);
        Bolt bolt = connected();
        try {
            bolt.verify();
            if (!whole(bolt, source)) {
                new BatchLoad(source, key, bolt).write(progress);
            }
            Schema.make(bolt);
            return bolt;
        } catch (RuntimeException e) {
            bolt.close();
            throw e;
        }
    }

    private boolean whole(Bolt bolt, GraphSource source) {
        List<Row> found = bolt.rows(
                "MATCH (s:Society {society: $society}) WHERE s.whole AND s.signature = $signature RETURN s.society",
                Map.of("society", key, "signature", source.signature()),
                LOOK);
        return found.size() == 1;
    }

    @Override
    public boolean alive() {
        return true;
    }

    /// It may be away for as long as it likes.
    @Override
    public int tries() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void distrust() {
        try (Bolt bolt = connected()) {
            bolt.write("MATCH (s:Society {society: $society}) SET s.whole = false", Map.of("society", key));
        }
    }

    @Override
    public void close() {
        // it is not ours to stop
    }

    @Override
    public void forget() {
        try (Bolt bolt = connected()) {
            BatchLoad.forget(bolt, key);
        }
    }
}
