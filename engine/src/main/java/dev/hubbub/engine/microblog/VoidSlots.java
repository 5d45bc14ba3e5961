package dev.hubbub.engine.microblog;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.StoredGraph.Rows;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// Finds the slots of stored rows that are loops or name an edge a second time, and makes them void at both ends.
final class VoidSlots {

    private static final int BLOCK = 16_384;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

    private final LayeredGraph graph;
    private final Fork fork;

    VoidSlots(LayeredGraph graph, Fork fork) {
        this.graph = graph;
        this.fork = fork;
    }

    void mark(Rows out, Rows in) {
        int size = graph.personas();
        fork.run((size + BLOCK - 1) / BLOCK, block -> {
            long[] seen = new long[16];
            int to = (int) Math.min(size, (block + 1L) * BLOCK);
            for (int place = block * BLOCK; place < to; place++) {
                int persona = graph.fameOrder().at(place);
                long start = out.start(place);
                long end = out.start(place + 1);
                long fame = start + out.close(place);
                Arrays.fill(seen, 0);
                note(seen, persona);
                for (long slot = start; slot < end; slot++) {
                    int followee = out.at(slot);
                    if (followee < 0 || !note(seen, followee) || slot < fame) {
                        continue;
                    }
                    if (followee == persona || stands(out, start, slot, followee)) {
                        out.slots().setAtIndex(INT, slot, -1);
                        voidFollower(in, followee, persona, (int) (slot - fame));
                    }
                }
            }
        });
    }

    /// Notes a number in a small filter; true when it may have been there before.
    private static boolean note(long[] seen, int number) {
        int bit = (number * 0x9E3779B9) >>> 22;
        long mask = 1L << bit;
        boolean before = (seen[bit >>> 6] & mask) != 0;
        seen[bit >>> 6] |= mask;
        return before;
    }

    private static boolean stands(Rows out, long from, long to, int followee) {
        for (long slot = from; slot < to; slot++) {
            if (out.at(slot) == followee) {
                return true;
            }
        }
        return false;
    }

    private void voidFollower(Rows in, int followee, int follower, int fameSlot) {
        int place = graph.fameOrder().place(followee);
        long slot = in.start(place) + in.close(place) + graph.fameSlotOfFollower(follower, fameSlot, followee);
        in.slots().setAtIndex(INT, slot, -1);
    }
}
