package dev.hubbub.engine.microblog;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.population.Circles;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The ties of one kind written out: for every member of every circle whom it follows and who follows it.
///
/// Rows stand in the order in which circles are laid out, so they are written in one sweep with no leap through
/// memory: each pair of a circle is drawn once, for both ends. About 5 ns an edge and direction.
final class CloseRows {

    private static final int WORDS = CloseTies.MOST / 64;

    private final CloseTies ties;
    private final int[] groupStart;
    private final Side followees;
    private final Side followers;

    private CloseRows(CloseTies ties, int[] groupStart, Side followees, Side followers) {
        this.ties = ties;
        this.groupStart = groupStart;
        this.followees = followees;
        this.followers = followers;
    }

    /// Draws all circles.
    ///
    /// @param earlier ties that win over these where both name an edge; null for none
    static CloseRows of(CloseTies ties, @Nullable CloseTies earlier, Fork fork) {
        Circles circles = ties.circles();
        int groups = circles.groups().count();
        int[] groupStart = groupStart(circles);
        Part[] out = new Part[groups];
        Part[] in = new Part[groups];
        fork.run(groups, group -> {
            out[group] = new Part(circles.members(group));
            in[group] = new Part(circles.members(group));
            new Drawing(ties, earlier, group).draw(out[group], in[group]);
        });
        return new CloseRows(ties, groupStart, Side.of(groupStart, out), Side.of(groupStart, in));
    }

    /// The rows that were stored before.
    static CloseRows of(CloseTies ties, Side followees, Side followers) {
        return new CloseRows(ties, groupStart(ties.circles()), followees, followers);
    }

    private static int[] groupStart(Circles circles) {
        int groups = circles.groups().count();
        int[] groupStart = new int[groups + 1];
        for (int group = 0; group < groups; group++) {
            groupStart[group + 1] = groupStart[group] + circles.members(group);
        }
        return groupStart;
    }

    /// Index of the rows of a persona.
    int row(int persona) {
        return groupStart[ties.circles().groups().groupOf(persona)]
                + ties.circles().place(persona);
    }

    Side followees() {
        return followees;
    }

    Side followers() {
        return followers;
    }

    /// The rows of one direction.
    ///
    /// @param starts ints: where each row begins; one more than rows
    /// @param ids    ints: personas
    record Side(MemorySegment starts, MemorySegment ids) {

        private static Side of(int[] groupStart, Part[] parts) {
            int rows = groupStart[parts.length];
            long total = 0;
            for (Part part : parts) {
                total += part.used;
            }
            int[] starts = new int[rows + 1];
            int[] ids = new int[Math.toIntExact(total)];
            int next = 0;
            for (int group = 0; group < parts.length; group++) {
                Part part = parts[group];
                for (int i = 0; i < part.starts.length; i++) {
                    starts[groupStart[group] + i] = next + part.starts[i];
                }
                System.arraycopy(part.ids, 0, ids, next, part.used);
                next += part.used;
            }
            starts[rows] = next;
            return new Side(MemorySegment.ofArray(starts), MemorySegment.ofArray(ids));
        }

        /// Number of ids in all rows.
        long count() {
            return ids.byteSize() / Integer.BYTES;
        }

        int start(int row) {
            return starts.getAtIndex(ValueLayout.JAVA_INT, row);
        }

        int size(int row) {
            return start(row + 1) - start(row);
        }

        int at(int row, int slot) {
            return ids.getAtIndex(ValueLayout.JAVA_INT, start(row) + slot);
        }

        int copy(int row, int[] into, int from) {
            int start = start(row);
            int size = start(row + 1) - start;
            MemorySegment.copy(ids, ValueLayout.JAVA_INT, 4L * start, into, from, size);
            return size;
        }

        boolean holds(int row, int persona) {
            int end = start(row + 1);
            for (int i = start(row); i < end; i++) {
                if (ids.getAtIndex(ValueLayout.JAVA_INT, i) == persona) {
                    return true;
                }
            }
            return false;
        }
    }

    /// The rows of one group while they grow.
    private static final class Part {
        private final int[] starts;
        private int[] ids;
        private int rows;
        private int used;

        private Part(int members) {
            this.starts = new int[members];
            this.ids = new int[16 * members + 16];
        }

        private void add(long[] members, int[] persona) {
            starts[rows++] = used;
            if (used + CloseTies.MOST > ids.length) {
                ids = Arrays.copyOf(ids, ids.length * 2 + CloseTies.MOST);
            }
            for (int word = 0; word < WORDS; word++) {
                for (long bits = members[word]; bits != 0; bits &= bits - 1) {
                    ids[used++] = persona[word * 64 + Long.numberOfTrailingZeros(bits)];
                }
                members[word] = 0;
            }
        }
    }

    /// Draws the circles of one group.
    private static final class Drawing {

        private final CloseTies ties;
        private final @Nullable CloseTies earlier;
        private final int group;
        private final long[][] followees = new long[CloseTies.MOST][WORDS];
        private final long[][] followers = new long[CloseTies.MOST][WORDS];
        private final int[] persona = new int[CloseTies.MOST];

        private Drawing(CloseTies ties, @Nullable CloseTies earlier, int group) {
            this.ties = ties;
            this.earlier = earlier;
            this.group = group;
        }

        private void draw(Part out, Part in) {
            Circles circles = ties.circles();
            int members = circles.members(group);
            for (int first = 0; first < members; ) {
                int size = circles.size(group, first);
                for (int i = 0; i < size; i++) {
                    persona[i] = circles.at(group, first + i);
                }
                ties.drawCircle(group, first, size, followees, followers);
                if (earlier != null) {
                    drop(earlier, size);
                }
                for (int self = 0; self < size; self++) {
                    out.add(followees[self], persona);
                    in.add(followers[self], persona);
                }
                first += size;
            }
        }

        private void drop(CloseTies earlier, int size) {
            int[] group = new int[size];
            for (int i = 0; i < size; i++) {
                group[i] = earlier.circles().groups().groupOf(persona[i]);
            }
            for (int self = 0; self < size; self++) {
                for (int word = 0; word < WORDS; word++) {
                    for (long bits = followees[self][word]; bits != 0; bits &= bits - 1) {
                        int other = word * 64 + Long.numberOfTrailingZeros(bits);
                        if (group[self] == group[other] && earlier.tied(persona[self], persona[other])) {
                            followees[self][word] &= ~(1L << other);
                            followers[other][self >>> 6] &= ~(1L << self);
                        }
                    }
                }
            }
        }
    }
}
