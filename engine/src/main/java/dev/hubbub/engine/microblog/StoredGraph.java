package dev.hubbub.engine.microblog;

import dev.hubbub.engine.kernel.Fork;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// A follow graph whose rows are kept: the same slots in the same order as the [LayeredGraph] it was written from.
///
/// Both directions as rows of 4-byte persona numbers, so 8 bytes an edge and 24 a persona. The memory may be the heap,
/// native, or a mapped file. Who opens a cursor on a row with many slots asks the layered graph for the segments.
public final class StoredGraph implements FollowGraph {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

    private static final int BLOCK = 65_536;

    private final LayeredGraph layers;
    private final Rows out;
    private final Rows in;

    StoredGraph(LayeredGraph layers, Rows out, Rows in) {
        this.layers = layers;
        this.out = out;
        this.in = in;
    }

    /// The graph over rows that were stored before.
    public static StoredGraph of(LayeredGraph layers, Rows followees, Rows followers) {
        return new StoredGraph(layers, followees, followers);
    }

    /// The rows of one direction, in the fame order of the layered graph.
    ///
    /// @param starts N + 1 longs: where the row of each place begins, in slots
    /// @param close  N shorts: how many slots of the row are held by friends and colleagues
    /// @param slots  persona numbers, −1 in void slots
    public record Rows(MemorySegment starts, MemorySegment close, MemorySegment slots) {

        long start(int place) {
            return starts.getAtIndex(ValueLayout.JAVA_LONG, place);
        }

        int close(int place) {
            return close.getAtIndex(ValueLayout.JAVA_SHORT, place);
        }

        int at(long slot) {
            return slots.getAtIndex(INT, slot);
        }

        int size(int place) {
            return (int) (start(place + 1) - start(place));
        }
    }

    /// Rows of whom each persona follows.
    public Rows followeeRows() {
        return out;
    }

    /// Rows of who follows each persona.
    public Rows followerRows() {
        return in;
    }

    @Override
    public long edges(Fork fork) {
        int blocks = (personas() + BLOCK - 1) / BLOCK;
        long[] counts = new long[blocks];
        fork.run(blocks, block -> {
            long end = out.start((int) Math.min(personas(), (block + 1L) * BLOCK));
            long edges = 0;
            for (long slot = out.start(block * BLOCK); slot < end; slot++) {
                edges += out.at(slot) >= 0 ? 1 : 0;
            }
            counts[block] = edges;
        });
        return Arrays.stream(counts).sum();
    }

    @Override
    public int personas() {
        return layers.personas();
    }

    @Override
    public Followers followers() {
        return new Kept();
    }

    @Override
    public int followeeSlots(int persona) {
        return out.size(place(persona));
    }

    @Override
    public int followees(int persona, int[] into) {
        int place = place(persona);
        long start = out.start(place);
        int slots = out.size(place);
        for (int slot = 0; slot < slots; slot++) {
            into[slot] = out.at(start + slot);
        }
        return slots;
    }

    @Override
    public int followee(int persona, int slot) {
        return out.at(out.start(place(persona)) + slot);
    }

    @Override
    public int followerSlots(int persona) {
        return in.size(place(persona));
    }

    @Override
    public int follower(int persona, int slot) {
        return in.at(in.start(place(persona)) + slot);
    }

    @Override
    public boolean follows(int follower, int followee) {
        int place = place(follower);
        long end = out.start(place + 1);
        for (long slot = out.start(place); slot < end; slot++) {
            if (out.at(slot) == followee) {
                return true;
            }
        }
        return false;
    }

    private int place(int persona) {
        return layers.fameOrder().place(persona);
    }

    private final class Kept extends Followers {

        private long base;

        @Override
        public void open(int persona) {
            int place = place(persona);
            base = in.start(place);
            clear();
            int close = in.close(place);
            int others = in.size(place) - close;
            addClose(close);
            if (others <= FEW) {
                add(others, ANY_TIER);
            } else {
                layers.addReaches(persona, this);
            }
        }

        @Override
        public int at(int slot) {
            return in.at(base + slot);
        }
    }
}
