package dev.hubbub.engine.microblog;

import dev.hubbub.engine.kernel.Fork;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/// A follow graph whose rows are kept: the same slots in the same order as the [LayeredGraph] it was written from.
///
/// Four bytes an edge and direction, and about 40 bytes a persona. The memory may be the heap or a mapped file. Who
/// opens a cursor on a row with many slots asks the layered graph for the segments.
public final class StoredGraph implements FollowGraph {

    private static final int BLOCK = 65_536;

    /// Number of parts of a stored graph.
    public static final int PARTS = 12;

    private final LayeredGraph layers;
    private final CloseRows friends;
    private final CloseRows colleagues;
    private final Rows out;
    private final Rows in;

    StoredGraph(LayeredGraph layers, CloseRows friends, CloseRows colleagues, Rows out, Rows in) {
        this.layers = layers;
        this.friends = friends;
        this.colleagues = colleagues;
        this.out = out;
        this.in = in;
    }

    /// The graph over parts that [#parts] gave before, in the same order.
    public static StoredGraph of(LayeredGraph layers, List<MemorySegment> parts) {
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException(
                    "parts of a stored graph must be " + PARTS + ", but were " + parts.size());
        }
        return new StoredGraph(
                layers,
                CloseRows.of(layers.friends(), side(parts, 0), side(parts, 2)),
                CloseRows.of(layers.colleagues(), side(parts, 4), side(parts, 6)),
                new Rows(parts.get(8), parts.get(9)),
                new Rows(parts.get(10), parts.get(11)));
    }

    private static CloseRows.Side side(List<MemorySegment> parts, int from) {
        return new CloseRows.Side(parts.get(from), parts.get(from + 1));
    }

    /// All that is kept, as memory that can be written to a file.
    public List<MemorySegment> parts() {
        return List.of(
                friends.followees().starts(),
                friends.followees().ids(),
                friends.followers().starts(),
                friends.followers().ids(),
                colleagues.followees().starts(),
                colleagues.followees().ids(),
                colleagues.followers().starts(),
                colleagues.followers().ids(),
                out.starts(),
                out.slots(),
                in.starts(),
                in.slots());
    }

    /// The slots of the fame layers in one direction, in fame order.
    ///
    /// @param starts N + 1 longs: where the row of each place begins, in slots
    /// @param slots  persona numbers, −1 in void slots
    public record Rows(MemorySegment starts, MemorySegment slots) {

        long start(int place) {
            return starts.getAtIndex(ValueLayout.JAVA_LONG, place);
        }

        int at(long slot) {
            return slots.getAtIndex(ValueLayout.JAVA_INT, slot);
        }

        int size(int place) {
            return (int) (start(place + 1) - start(place));
        }
    }

    @Override
    public long edges(Fork fork) {
        int size = personas();
        long[] counts = new long[(size + BLOCK - 1) / BLOCK];
        fork.run(counts.length, block -> {
            long end = out.start((int) Math.min(size, (block + 1L) * BLOCK));
            long edges = 0;
            for (long slot = out.start(block * BLOCK); slot < end; slot++) {
                edges += out.at(slot) >= 0 ? 1 : 0;
            }
            counts[block] = edges;
        });
        long close = friends.followees().count() + colleagues.followees().count();
        return close + Arrays.stream(counts).sum();
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
        return friends.followees().size(friends.row(persona))
                + colleagues.followees().size(colleagues.row(persona))
                + out.size(place(persona));
    }

    @Override
    public int followees(int persona, int[] into) {
        int next = friends.followees().copy(friends.row(persona), into, 0);
        next += colleagues.followees().copy(colleagues.row(persona), into, next);
        int place = place(persona);
        long start = out.start(place);
        int slots = out.size(place);
        for (int slot = 0; slot < slots; slot++) {
            into[next++] = out.at(start + slot);
        }
        return next;
    }

    @Override
    public int followee(int persona, int slot) {
        return at(friends.followees(), colleagues.followees(), out, persona, slot);
    }

    @Override
    public int followerSlots(int persona) {
        return friends.followers().size(friends.row(persona))
                + colleagues.followers().size(colleagues.row(persona))
                + in.size(place(persona));
    }

    @Override
    public int follower(int persona, int slot) {
        return at(friends.followers(), colleagues.followers(), in, persona, slot);
    }

    private int at(CloseRows.Side first, CloseRows.Side second, Rows rows, int persona, int slot) {
        int friendRow = friends.row(persona);
        int left = slot;
        if (left < first.size(friendRow)) {
            return first.at(friendRow, left);
        }
        left -= first.size(friendRow);
        int colleagueRow = colleagues.row(persona);
        if (left < second.size(colleagueRow)) {
            return second.at(colleagueRow, left);
        }
        return rows.at(rows.start(place(persona)) + left - second.size(colleagueRow));
    }

    @Override
    public boolean follows(int follower, int followee) {
        if (friends.followees().holds(friends.row(follower), followee)
                || colleagues.followees().holds(colleagues.row(follower), followee)) {
            return true;
        }
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

        private final int[] close = new int[2 * CloseTies.MOST];
        private long base;

        @Override
        public void openClose(int persona) {
            int ties = friends.followers().copy(friends.row(persona), close, 0);
            ties += colleagues.followers().copy(colleagues.row(persona), close, ties);
            clear();
            addClose(ties);
        }

        @Override
        public void open(int persona) {
            openClose(persona);
            int place = place(persona);
            int others = in.size(place);
            base = in.start(place) - closeSlots();
            if (others <= FEW) {
                add(others, ANY_TIER);
            } else {
                layers.addReaches(persona, this);
            }
        }

        @Override
        public int at(int slot) {
            return slot < closeSlots() ? close[slot] : in.at(base + slot);
        }
    }
}
