package dev.hubbub.app.server.society;

import java.util.Arrays;

/// Growing columns of numbers, in chunks, so that growing copies no more than a directory.
final class Columns {

    private static final int BITS = 14;
    private static final int CHUNK = 1 << BITS;
    private static final int MASK = CHUNK - 1;

    private Columns() {}

    /// A column of ints, all of them a given number until set.
    static final class Ints {
        private final int blank;
        private int[][] chunks = new int[16][];
        private int size;

        Ints(int blank) {
            this.blank = blank;
        }

        int size() {
            return size;
        }

        void add(int value) {
            int chunk = size >>> BITS;
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, 2 * chunk);
            }
            if (chunks[chunk] == null) {
                chunks[chunk] = new int[CHUNK];
                if (blank != 0) {
                    Arrays.fill(chunks[chunk], blank);
                }
            }
            chunks[chunk][size++ & MASK] = value;
        }

        int get(int at) {
            return chunks[at >>> BITS][at & MASK];
        }

        void set(int at, int value) {
            chunks[at >>> BITS][at & MASK] = value;
        }

        void plus(int at, int more) {
            chunks[at >>> BITS][at & MASK] += more;
        }
    }

    /// A column of ascending longs.
    static final class Longs {
        private long[][] chunks = new long[16][];
        private int size;

        int size() {
            return size;
        }

        void add(long value) {
            int chunk = size >>> BITS;
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, 2 * chunk);
            }
            if (chunks[chunk] == null) {
                chunks[chunk] = new long[CHUNK];
            }
            chunks[chunk][size++ & MASK] = value;
        }

        long get(int at) {
            return chunks[at >>> BITS][at & MASK];
        }

        /// Place of the first number that is not below another.
        int ceiling(long value) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (get(middle) < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
