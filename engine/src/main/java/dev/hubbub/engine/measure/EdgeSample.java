package dev.hubbub.engine.measure;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.microblog.FollowGraph;
import java.util.concurrent.ExecutorService;

/// Directed edges drawn from a graph, each edge equally likely, with replacement.
///
/// A slot is drawn among all followee slots; a void one is drawn again. 8 bytes per 64 personas; a draw reads up to
/// 64 slot counts.
final class EdgeSample {

    private static final int BLOCK = 64;
    private static final int PART = BLOCK << 8;
    private static final int TRIES = 256;

    private final FollowGraph graph;
    private final Chance chance;
    private final long[] slotsBefore;

    private EdgeSample(FollowGraph graph, Chance chance, long[] slotsBefore) {
        this.graph = graph;
        this.chance = chance;
        this.slotsBefore = slotsBefore;
    }

    static EdgeSample of(FollowGraph graph, long seed, ExecutorService executor) {
        int blocks = (graph.personas() + BLOCK - 1) / BLOCK;
        long[] slotsBefore = new long[blocks + 1];
        Parts.each(graph.personas(), PART, executor, (from, to) -> {
            for (int persona = from; persona < to; persona++) {
                slotsBefore[persona / BLOCK + 1] += graph.followeeSlots(persona);
            }
        });
        for (int block = 0; block < blocks; block++) {
            slotsBefore[block + 1] += slotsBefore[block];
        }
        return new EdgeSample(graph, Chance.of(seed, "measure/edges"), slotsBefore);
    }

    /// Number of followee slots of the graph.
    long slots() {
        return slotsBefore[slotsBefore.length - 1];
    }

    /// The i-th edge: follower in the upper half, followee in the lower; −1 if none was found.
    long edge(int i) {
        if (slots() == 0) {
            return -1;
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long slot = Math.unsignedMultiplyHigh(chance.bits(i, attempt), slots());
            int block = blockOf(slot);
            long rest = slot - slotsBefore[block];
            int persona = block * BLOCK;
            for (int count = graph.followeeSlots(persona); rest >= count; count = graph.followeeSlots(persona)) {
                rest -= count;
                persona++;
            }
            int followee = graph.followee(persona, (int) rest);
            if (followee >= 0) {
                return (long) persona << 32 | followee;
            }
        }
        return -1;
    }

    private int blockOf(long slot) {
        int low = 0;
        int high = slotsBefore.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (slotsBefore[middle] <= slot) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
