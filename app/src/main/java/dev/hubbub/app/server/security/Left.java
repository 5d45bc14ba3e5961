package dev.hubbub.app.server.security;

/// What is left of a limit after it was asked for one.
///
/// @param most      times at once
/// @param remaining times from now on
/// @param resetMs   when all are there again, in milliseconds since 1970
/// @param waitMs    0 when one was taken, else the time after which there will be one
public record Left(int most, int remaining, long resetMs, long waitMs) {

    /// Whether one was taken.
    public boolean taken() {
        return waitMs == 0;
    }

    /// Seconds to wait, rounded up.
    int waitSeconds() {
        return (int) Math.min(Integer.MAX_VALUE, (waitMs + 999) / 1_000);
    }

    /// The scarcer of two.
    Left scarcer(Left other) {
        return taken() != other.taken() ? (taken() ? other : this) : other.remaining < remaining ? other : this;
    }
}
