package dev.hubbub.app.table;

import java.util.Arrays;

/// Parquet's hybrid of run lengths and bit packing, for numbers of a known few bits.
final class Hybrid {

    private static final int GROUP = 8;

    private Hybrid() {}

    /// Bits that hold every number below `count`, at least one, since not all readers know of zero.
    static int bits(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, count - 1));
    }

    static void write(int[] values, int count, int bits, Bytes out) {
        int at = 0;
        while (at < count) {
            int run = run(values, at, count);
            if (run >= GROUP) {
                out.putVarint(run << 1);
                for (int shift = 0; shift < bits; shift += 8) {
                    out.write(values[at] >>> shift);
                }
                at += run;
            } else {
                int end = at + GROUP;
                while (end < count && run(values, end, Math.min(count, end + GROUP)) < GROUP) {
                    end += GROUP;
                }
                pack(values, at, end, count, bits, out);
                at = end;
            }
        }
    }

    /// Reads numbers back from `bytes` and returns where they end.
    static int read(byte[] bytes, int from, int bits, int[] values, int count) {
        int at = from;
        int done = 0;
        while (done < count) {
            int header = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                header |= (next & 0x7f) << shift;
                if (next >= 0) {
                    break;
                }
            }
            if ((header & 1) == 0) {
                int value = 0;
                for (int shift = 0; shift < bits; shift += 8) {
                    value |= (bytes[at++] & 0xff) << shift;
                }
                int end = Math.min(count, done + (header >>> 1));
                Arrays.fill(values, done, end, value);
                done = end;
            } else {
                int packed = (header >>> 1) * GROUP;
                long window = 0;
                int held = 0;
                for (int i = 0; i < packed; i++) {
                    while (held < bits) {
                        window |= (bytes[at++] & 0xffL) << held;
                        held += 8;
                    }
                    if (done < count) {
                        values[done++] = (int) (window & (1L << bits) - 1);
                    }
                    window >>>= bits;
                    held -= bits;
                }
            }
        }
        return at;
    }

    private static void pack(int[] values, int from, int to, int count, int bits, Bytes out) {
        out.putVarint((((to - from) / GROUP) << 1) | 1);
        long window = 0;
        int held = 0;
        for (int i = from; i < to; i++) {
            window |= (i < count ? (long) values[i] : 0) << held;
            held += bits;
            while (held >= 8) {
                out.write((int) window);
                window >>>= 8;
                held -= 8;
            }
        }
    }

    private static int run(int[] values, int from, int to) {
        int at = from + 1;
        while (at < to && values[at] == values[from]) {
            at++;
        }
        return at - from;
    }
}
