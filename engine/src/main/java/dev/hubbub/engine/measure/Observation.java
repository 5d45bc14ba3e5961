package dev.hubbub.engine.measure;

import dev.hubbub.engine.microblog.ActLog;

/// A run as a measurement sees it: its acts, its length, and what is known of each persona's habits.
///
/// The arrays are not copied and must not change while they are measured.
public final class Observation {

    private final ActLog acts;
    private final long startMs;
    private final long durationMs;
    private final float[] postsPerDay;
    private final short[] utcOffsetMinutes;

    private Observation(ActLog acts, long startMs, long durationMs, float[] postsPerDay, short[] utcOffsetMinutes) {
        this.acts = acts;
        this.startMs = startMs;
        this.durationMs = durationMs;
        this.postsPerDay = postsPerDay;
        this.utcOffsetMinutes = utcOffsetMinutes;
    }

    /// A run and its people.
    ///
    /// @param startMs          milliseconds since 1970-01-01T00:00Z at which the run begins
    /// @param durationMs       length of the run
    /// @param postsPerDay      posts, replies, quotes and reposts that each persona is inclined to, a day
    /// @param utcOffsetMinutes local time minus UTC of each persona
    public static Observation of(
            ActLog acts, long startMs, long durationMs, float[] postsPerDay, short[] utcOffsetMinutes) {
        if (durationMs < 1) {
            throw new IllegalArgumentException("durationMs must be 1 or more, but was " + durationMs);
        }
        if (postsPerDay.length != utcOffsetMinutes.length) {
            throw new IllegalArgumentException(
                    "postsPerDay and utcOffsetMinutes must have one entry per persona, but had " + postsPerDay.length
                            + " and " + utcOffsetMinutes.length);
        }
        return new Observation(acts, startMs, durationMs, postsPerDay, utcOffsetMinutes);
    }

    /// The acts of the run.
    public ActLog acts() {
        return acts;
    }

    /// Number of personas.
    public int personas() {
        return postsPerDay.length;
    }

    /// Length of the run.
    public long durationMs() {
        return durationMs;
    }

    float[] postsPerDay() {
        return postsPerDay;
    }

    /// Local time of a persona, in milliseconds since 1970-01-01T00:00 on its own clock.
    long localMs(int persona, long atMs) {
        return startMs + atMs + utcOffsetMinutes[persona] * 60_000L;
    }
}
