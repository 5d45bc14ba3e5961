package dev.hubbub.app.server.society;

import java.util.function.LongSupplier;

/// The wall clock as a society goes by it: it never goes back, and never stands still.
///
/// When the clock of the machine is set back, this one goes on at three quarters of its pace until the other has caught
/// up. When that is set forward, or wakes from sleep, so is this one.
final class SteadyClock {

    private final LongSupplier wallMs;
    private final LongSupplier nanos;
    private long latestMs;
    private boolean ahead;
    private long aheadSinceNs;
    private long aheadFromMs;

    /// @param wallMs milliseconds since 1970
    /// @param nanos  goes on evenly whatever the clock of the machine is set to
    SteadyClock(LongSupplier wallMs, LongSupplier nanos) {
        this.wallMs = wallMs;
        this.nanos = nanos;
    }

    /// Makes sure that no moment before this one is told any more.
    void notBefore(long ms) {
        if (ms > latestMs) {
            latestMs = ms;
            ahead = false;
        }
    }

    /// The latest moment told.
    long latestMs() {
        return latestMs;
    }

    /// Milliseconds since 1970.
    long nowMs() {
        long wall = wallMs.getAsLong();
        long now = nanos.getAsLong();
        if (!ahead && wall < latestMs) {
            ahead = true;
            aheadSinceNs = now;
            aheadFromMs = latestMs;
        }
        long own = ahead ? aheadFromMs + (now - aheadSinceNs) / 4 * 3 / 1_000_000 : latestMs;
        ahead &= wall < own;
        latestMs = Math.max(wall, own);
        return latestMs;
    }
}
