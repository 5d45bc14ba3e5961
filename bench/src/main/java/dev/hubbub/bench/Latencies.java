package dev.hubbub.bench;

import java.util.Arrays;

/// Many durations, of which one wants to know the slow ones. Threads take turns at adding.
final class Latencies {

    private long[] nanos = new long[1 << 16];
    private int size;

    synchronized void add(long durationNanos) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = durationNanos;
    }

    synchronized int size() {
        return size;
    }

    /// The duration in milliseconds that a share of all do not exceed, as 0.99.
    synchronized double ms(double share) {
        if (size == 0) {
            return Double.NaN;
        }
        Arrays.sort(nanos, 0, size);
        int at = (int) Math.ceil(share * size) - 1;
        return nanos[Math.clamp(at, 0, size - 1)] / 1e6;
    }

    /// The usual shares in one line.
    String text() {
        return "p50 %.1f, p90 %.1f, p99 %.1f, p99.9 %.1f, most %.1f ms of %d"
                .formatted(ms(0.5), ms(0.9), ms(0.99), ms(0.999), ms(1), size());
    }
}
