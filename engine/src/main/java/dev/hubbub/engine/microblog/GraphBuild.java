package dev.hubbub.engine.microblog;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.StoredGraph.Rows;
import dev.hubbub.engine.population.Population;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Writes the rows of a [LayeredGraph] in both directions, each layer in the order that costs least.
///
/// Circles are drawn once for all their pairs; a fame layer is walked row by row, so its owners stand in line and the
/// out-rows of a few thousand members stay in the cache. About 10 ns an edge for both directions.
public final class GraphBuild {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final int COLUMNS = 4096;
    private static final int MOST_IN_ARRAY = Integer.MAX_VALUE - 8;

    private final LayeredGraph graph;
    private final Fork fork;
    private final int size;
    private final int[] fameIn;
    private final Rows out;
    private final Rows in;

    private GraphBuild(LayeredGraph graph, Fork fork) {
        this.graph = graph;
        this.fork = fork;
        this.size = graph.personas();
        this.fameIn = new int[size];
        countRuns();
        this.out = rows(this::fameOut);
        this.in = rows(place -> fameIn[place]);
    }

    /// The stored form of a graph.
    public static StoredGraph of(LayeredGraph graph, Fork fork) {
        GraphBuild build = new GraphBuild(graph, fork);
        build.fillFame();
        CloseRows friends = CloseRows.of(graph.friends(), null, fork);
        CloseRows colleagues = CloseRows.of(graph.colleagues(), graph.friends(), fork);
        new VoidSlots(graph, friends, colleagues, fork).mark(build.out, build.in);
        return new StoredGraph(graph, friends, colleagues, build.out, build.in);
    }

    private void countRuns() {
        forEachReach((reach, layers) -> {
            for (FameLayer layer : layers) {
                layer.addRuns(fameIn);
            }
        });
    }

    /// The layers that share owners run one after the other; communities do not share any, so they run side by side.
    private void forEachReach(ReachAction action) {
        int communities = graph.interests().count();
        fork.run(communities, community -> action.run(0, tiersOf(0, community)));
        int language = -1;
        for (int community = 0; community < communities; community++) {
            if (graph.languageOf(community) != language) {
                language = graph.languageOf(community);
                action.run(1, tiersOf(1, community));
            }
        }
        action.run(2, tiersOf(2, 0));
    }

    private FameLayer[] tiersOf(int reach, int community) {
        FameLayer[] layers = new FameLayer[Population.TIERS];
        for (int tier = 0; tier < layers.length; tier++) {
            layers[tier] = graph.layer(reach, community, tier);
        }
        return layers;
    }

    private int fameOut(int place) {
        int persona = graph.fameOrder().at(place);
        int tier = graph.population().tier(persona);
        int community = graph.interests().groupOf(persona);
        int stubs = 0;
        for (int reach = 0; reach < LayeredGraph.REACHES; reach++) {
            stubs += graph.layer(reach, community, tier).outStubs();
        }
        return stubs;
    }

    private Rows rows(IntUnaryOperator sizes) {
        long[] starts = new long[size + 1];
        for (int place = 0; place < size; place++) {
            starts[place + 1] = starts[place] + sizes.applyAsInt(place);
        }
        return new Rows(MemorySegment.ofArray(starts), slots(starts[size]));
    }

    /// Heap memory up to what one array holds, native memory beyond.
    private static MemorySegment slots(long count) {
        return count <= MOST_IN_ARRAY
                ? MemorySegment.ofArray(new int[(int) count])
                : Arena.ofAuto().allocate(4 * count, 8);
    }

    private void fillFame() {
        Arrays.fill(fameIn, 0);
        forEachReach((reach, layers) -> {
            for (FameLayer layer : layers) {
                fill(reach, layer);
                layer.addRuns(fameIn);
            }
        });
    }

    private void fill(int reach, FameLayer layer) {
        int blocks = (layer.members() + COLUMNS - 1) / COLUMNS;
        Fork inside = reach == 0 ? Fork.none() : fork;
        inside.run(layer.outStubs() == 0 ? 0 : blocks, block -> {
            int from = block * COLUMNS;
            int to = Math.min(layer.members(), from + COLUMNS);
            int[] member = new int[to - from];
            long[] row = new long[to - from];
            for (int column = from; column < to; column++) {
                int place = layer.placeAt(column);
                int persona = graph.fameOrder().at(place);
                int community = graph.interests().groupOf(persona);
                long start = out.start(place);
                for (int before = 0; before < reach; before++) {
                    start += graph.layer(before, community, layer.tier()).outStubs();
                }
                member[column - from] = persona;
                row[column - from] = start;
            }
            layer.match(from, to, new Writer(from, member, row));
            for (int i = 0; i < member.length; i++) {
                for (int stub = layer.filled(from + i); stub < layer.outStubs(); stub++) {
                    out.slots().setAtIndex(INT, row[i] + stub, -1);
                }
            }
        });
    }

    /// Writes one matched pair into the row of each end.
    private final class Writer implements FameLayer.Match {

        private final int from;
        private final int[] member;
        private final long[] row;
        private int lastPlace = -1;
        private int owner;
        private long ownerRow;

        private Writer(int from, int[] member, long[] row) {
            this.from = from;
            this.member = member;
            this.row = row;
        }

        @Override
        public void accept(int stub, int column, int ownerPlace, int stubOfOwner) {
            if (ownerPlace != lastPlace) {
                lastPlace = ownerPlace;
                owner = graph.fameOrder().at(ownerPlace);
                ownerRow = in.start(ownerPlace) + fameIn[ownerPlace];
            }
            int local = column - from;
            out.slots().setAtIndex(INT, row[local] + stub, owner);
            in.slots().setAtIndex(INT, ownerRow + stubOfOwner, member[local]);
        }
    }

    private interface ReachAction {

        void run(int reach, FameLayer[] layers);
    }
}
