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
    private final CloseRows friends;
    private final CloseRows colleagues;
    private final Fork fork;

    VoidSlots(LayeredGraph graph, CloseRows friends, CloseRows colleagues, Fork fork) {
        this.graph = graph;
        this.friends = friends;
        this.colleagues = colleagues;
        this.fork = fork;
    }

    void mark(Rows out, Rows in) {
        int size = graph.personas();
        fork.run((size + BLOCK - 1) / BLOCK, block -> {
            Row row = new Row();
            int to = (int) Math.min(size, (block + 1L) * BLOCK);
            for (int place = block * BLOCK; place < to; place++) {
                int persona = graph.fameOrder().at(place);
                row.begin(persona);
                long start = out.start(place);
                long end = out.start(place + 1);
                for (long slot = start; slot < end; slot++) {
                    int followee = out.at(slot);
                    if (followee >= 0 && row.held(followee)) {
                        out.slots().setAtIndex(INT, slot, -1);
                        voidFollower(in, followee, persona, (int) (slot - start));
                    }
                }
            }
        });
    }

    private void voidFollower(Rows in, int followee, int follower, int fameSlot) {
        int place = graph.fameOrder().place(followee);
        in.slots().setAtIndex(INT, in.start(place) + graph.fameSlotOfFollower(follower, fameSlot, followee), -1);
    }

    /// What a row has named so far: a filter of 1,024 bits before the list itself.
    private final class Row {

        private final long[] filter = new long[16];
        private int[] named = new int[4 * CloseTies.MOST];
        private int size;

        private void begin(int persona) {
            Arrays.fill(filter, 0);
            named[0] = persona;
            size = 1;
            size += friends.followees().copy(friends.row(persona), named, size);
            size += colleagues.followees().copy(colleagues.row(persona), named, size);
            for (int i = 0; i < size; i++) {
                note(named[i]);
            }
        }

        /// Whether a number was named; if not, it is from now on.
        private boolean held(int number) {
            if (note(number)) {
                for (int i = 0; i < size; i++) {
                    if (named[i] == number) {
                        return true;
                    }
                }
            }
            if (size == named.length) {
                named = Arrays.copyOf(named, 2 * size);
            }
            named[size++] = number;
            return false;
        }

        private boolean note(int number) {
            int bit = (number * 0x9E3779B9) >>> 22;
            long mask = 1L << bit;
            boolean before = (filter[bit >>> 6] & mask) != 0;
            filter[bit >>> 6] |= mask;
            return before;
        }
    }
}
