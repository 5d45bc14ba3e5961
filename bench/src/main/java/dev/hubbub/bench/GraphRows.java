package dev.hubbub.bench;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.StoredGraph;
import dev.hubbub.engine.population.Population;
import it.unimi.dsi.webgraph.BVGraph;
import it.unimi.dsi.webgraph.ImmutableGraph;
import it.unimi.dsi.webgraph.Transform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.generate.BarabasiAlbertGraphGenerator;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.util.SupplierUtil;

/// Making the follow graph in both directions, beside WebGraph storing the same graph and JGraphT growing one.
final class GraphRows implements Measurement {

    private static final int PEER_PERSONAS = 100_000;
    private static final int GROWN_NODES = 50_000;
    private static final int GROWN_LINKS = 10;

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public List<Line> measure(Setting setting) {
        Population population = Worlds.population(setting.personas());
        StoredGraph once = Worlds.stored(population);
        long edges = once.edges(Fork.none());
        long bytes = once.parts().stream().mapToLong(part -> part.byteSize()).sum();
        Setting few = new Setting(setting.personas(), Math.min(3, setting.rounds()), 1);
        Spread ours = Duel.ofProcess()
                .side((double) edges, () -> Worlds.stored(population).followerSlots(0))
                .run(few)
                .getFirst();

        int[][] rows = rows(Worlds.stored(Worlds.population(Math.min(PEER_PERSONAS, setting.personas()))));
        long links = Arrays.stream(rows).mapToLong(row -> row.length).sum();
        long[] storedBytes = new long[1];
        List<Spread> peers = Duel.ofProcess()
                .side((double) links, () -> storedBytes[0] = webGraph(rows))
                .side(GROWN_NODES * (double) GROWN_LINKS, GraphRows::jGraphT)
                .run(few);
        String size = "%d personas, %.1f M edges; peer %.1f M edges";
        return List.of(
                new Line(
                        name(),
                        "graph, both directions",
                        "ns/edge",
                        ours,
                        new Line.Peer("WebGraph, store both directions", peers.get(0)),
                        Line.Bound.atMost(25),
                        size.formatted(population.size(), edges / 1e6, links / 1e6)),
                new Line(
                        name(),
                        "graph, both directions",
                        "ns/edge",
                        ours,
                        new Line.Peer("JGraphT, Barabási–Albert", peers.get(1)),
                        null,
                        size.formatted(population.size(), edges / 1e6, GROWN_NODES * GROWN_LINKS / 1e6)),
                new Line(
                        name(),
                        "stored, both directions",
                        "bytes/edge",
                        Spread.exactly(bytes / (double) edges),
                        new Line.Peer("WebGraph", Spread.exactly(storedBytes[0] / (double) links)),
                        null,
                        "WebGraph packs bits, and pays for it when read"));
    }

    private static int[][] rows(StoredGraph graph) {
        int[][] rows = new int[graph.personas()][];
        for (int persona = 0; persona < rows.length; persona++) {
            int[] row = new int[graph.followeeSlots(persona)];
            graph.followees(persona, row);
            rows[persona] =
                    Arrays.stream(row).filter(id -> id >= 0).sorted().distinct().toArray();
        }
        return rows;
    }

    private static long webGraph(int[][] rows) {
        try {
            Path folder = Files.createTempDirectory("hubbub-bench");
            try {
                ImmutableGraph graph = new Rows(rows);
                store(graph, folder.resolve("out"));
                store(Transform.transpose(graph), folder.resolve("in"));
                return graphBytes(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void store(ImmutableGraph graph, Path base) throws IOException {
        int standard = BVGraph.DEFAULT_WINDOW_SIZE;
        BVGraph.store(
                graph,
                base.toString(),
                standard,
                BVGraph.DEFAULT_MAX_REF_COUNT,
                BVGraph.DEFAULT_MIN_INTERVAL_LENGTH,
                BVGraph.DEFAULT_ZETA_K,
                0,
                1);
    }

    private static long graphBytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.toString();
                bytes += name.endsWith(".graph") || name.endsWith(".offsets") ? Files.size(file) : 0;
            }
        }
        return bytes;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static long jGraphT() {
        Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(
                SupplierUtil.createIntegerSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        new BarabasiAlbertGraphGenerator<Integer, DefaultEdge>(GROWN_LINKS + 1, GROWN_LINKS, GROWN_NODES, Setting.SEED)
                .generateGraph(graph, null);
        return graph.edgeSet().size();
    }

    /// Rows in memory as WebGraph wants to see them.
    private static final class Rows extends ImmutableGraph {

        private final int[][] rows;

        private Rows(int[][] rows) {
            this.rows = rows;
        }

        @Override
        public int numNodes() {
            return rows.length;
        }

        @Override
        public boolean randomAccess() {
            return true;
        }

        @Override
        public boolean hasCopiableIterators() {
            return true;
        }

        @Override
        public int outdegree(int node) {
            return rows[node].length;
        }

        @Override
        public int[] successorArray(int node) {
            return rows[node];
        }

        @Override
        public ImmutableGraph copy() {
            return this;
        }
    }
}
