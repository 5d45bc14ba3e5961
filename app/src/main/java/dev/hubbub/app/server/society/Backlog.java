package dev.hubbub.app.server.society;

/// Judges whether what is behind its clock will ever catch up.
///
/// A delay alone says nothing: a laptop that was asleep has one too. Whoever has worked for half a minute
/// and made up less than a fifth of its delay cannot keep up.
final class Backlog {

    private static final long HOPELESS_NS = 30_000_000_000L;
    private static final double STILL = 0.8;

    private long since;
    private long byMs;

    /// There is nothing left to make up for.
    void isDone() {
        since = 0;
    }

    /// Whether the clock runs away from the machine, which is behind it by some wall time.
    boolean isHopeless(long behindMs) {
        if (since == 0) {
            since = System.nanoTime();
            byMs = behindMs;
            return false;
        }
        if (System.nanoTime() - since < HOPELESS_NS) {
            return false;
        }
        since = 0;
        return behindMs > byMs * STILL && behindMs > LiveSociety.BEHIND_MS;
    }
}
