package dev.hubbub.app.server.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// A meter in the memory of this process. The names asked for longest ago are forgotten when there are too
/// many.
final class MemoryMeter implements Meter {

    private static final int MOST_NAMES = 50_000;

    private final LongSupplier nowMs;
    private final Map<String, Long> wholeAtNs = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_NAMES;
        }
    };

    MemoryMeter(LongSupplier nowMs) {
        this.nowMs = nowMs;
    }

    @Override
    public synchronized Left take(String name, int most, Duration period) {
        long now = TimeUnit.MILLISECONDS.toNanos(nowMs.getAsLong());
        long periodNs = period.toNanos();
        long oneNs = Math.max(1, periodNs / most);
        // A clock that was set back must not close a limit for longer than its period.
        long whole = Math.clamp(wholeAtNs.getOrDefault(name, now), now, now + periodNs);
        long next = whole + oneNs;
        long waitNs = next - now - periodNs;
        if (waitNs > 0) {
            long waitMs = Math.max(1, TimeUnit.NANOSECONDS.toMillis(waitNs));
            return new Left(most, 0, TimeUnit.NANOSECONDS.toMillis(whole), waitMs);
        }
        wholeAtNs.put(name, next);
        int remaining = (int) Math.min(most - 1, -waitNs / oneNs);
        return new Left(most, remaining, TimeUnit.NANOSECONDS.toMillis(next), 0);
    }

    synchronized int size() {
        return wholeAtNs.size();
    }
}
