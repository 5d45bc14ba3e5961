package dev.hubbub.engine.microblog;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.StoredGraph.Rows;
import dev.hubbub.engine.population.Circles;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// Counts and writes the slots of friends and colleagues, circle by circle: every pair is drawn once for both ends.
final class CloseRows {

    private static final int WORDS = CloseTies.MOST / 64;

    private final LayeredGraph graph;
    private final Fork fork;

    CloseRows(LayeredGraph graph, Fork fork) {
        this.graph = graph;
        this.fork = fork;
    }

    /// Adds to the number of close slots of every place of the fame order.
    void count(short[] out, short[] in) {
        each((place, followees, followers, persona, size) -> {
            out[place] += (short) bits(followees);
            in[place] += (short) bits(followers);
        });
    }

    /// Writes the close slots in the order of the places of the other end, as a cursor over the layered graph lists them.
    void fill(Rows out, Rows in) {
        short[] nextOut = new short[graph.personas()];
        short[] nextIn = new short[graph.personas()];
        each((place, followees, followers, persona, size) -> {
            nextOut[place] += write(out.slots(), out.start(place) + nextOut[place], followees, persona);
            nextIn[place] += write(in.slots(), in.start(place) + nextIn[place], followers, persona);
        });
    }

    private static int bits(long[] row) {
        int count = 0;
        for (long word : row) {
            count += Long.bitCount(word);
        }
        return count;
    }

    private static short write(MemorySegment slots, long from, long[] row, int[] persona) {
        long slot = from;
        for (int word = 0; word < WORDS; word++) {
            for (long bits = row[word]; bits != 0; bits &= bits - 1) {
                slots.setAtIndex(ValueLayout.JAVA_INT, slot++, persona[word * 64 + Long.numberOfTrailingZeros(bits)]);
            }
        }
        return (short) (slot - from);
    }

    private void each(Member member) {
        each(graph.friends(), false, member);
        each(graph.colleagues(), true, member);
    }

    private void each(CloseTies ties, boolean afterFriends, Member member) {
        Circles circles = ties.circles();
        fork.run(circles.groups().count(), group -> {
            long[][] followees = new long[CloseTies.MOST][WORDS];
            long[][] followers = new long[CloseTies.MOST][WORDS];
            int[] persona = new int[CloseTies.MOST];
            int members = circles.members(group);
            for (int first = 0; first < members; ) {
                int size = circles.size(group, first);
                for (int i = 0; i < size; i++) {
                    persona[i] = circles.at(group, first + i);
                }
                ties.drawCircle(group, first, size, followees, followers);
                if (afterFriends) {
                    dropFriends(persona, size, followees, followers);
                }
                for (int self = 0; self < size; self++) {
                    int place = graph.fameOrder().place(persona[self]);
                    member.ties(place, followees[self], followers[self], persona, size);
                    Arrays.fill(followees[self], 0);
                    Arrays.fill(followers[self], 0);
                }
                first += size;
            }
        });
    }

    private void dropFriends(int[] persona, int size, long[][] followees, long[][] followers) {
        int[] city = new int[size];
        for (int i = 0; i < size; i++) {
            city[i] = graph.friends().circles().groups().groupOf(persona[i]);
        }
        for (int self = 0; self < size; self++) {
            for (int other = 0; other < size; other++) {
                if (city[self] == city[other]
                        && (followees[self][other >>> 6] & 1L << other) != 0
                        && graph.friends().tied(persona[self], persona[other])) {
                    followees[self][other >>> 6] &= ~(1L << other);
                    followers[other][self >>> 6] &= ~(1L << self);
                }
            }
        }
    }

    private interface Member {

        /// @param place     in the fame order
        /// @param followees a bit for each member of the circle that it follows
        /// @param followers a bit for each member of the circle that follows it
        /// @param persona   the members of the circle
        void ties(int place, long[] followees, long[] followers, int[] persona, int size);
    }
}
