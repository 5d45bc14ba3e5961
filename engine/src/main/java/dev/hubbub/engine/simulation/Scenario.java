package dev.hubbub.engine.simulation;

import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Intervention;
import java.util.List;

/// What happens to a public: events and interventions over a stretch of time.
///
/// @param name          short name in kebab-case
/// @param title         one line for people
/// @param startMs       milliseconds since 1970-01-01T00:00Z at which the run begins
/// @param durationMs    length of the run, at most 49 days
/// @param sources       where the facts come from
public record Scenario(
        String name,
        String title,
        long startMs,
        long durationMs,
        List<Event> events,
        List<Intervention> interventions,
        List<String> sources) {

    /// The longest run: the act log keeps milliseconds in 32 bits.
    public static final long MOST_DURATION_MS = 0xFFFF_FFFFL;

    public Scenario {
        if (durationMs < 1 || durationMs > MOST_DURATION_MS) {
            throw new IllegalArgumentException(
                    "durationMs must be in [1, " + MOST_DURATION_MS + "] (49 days), but was " + durationMs);
        }
        if (events.size() > Short.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "events must be " + Short.MAX_VALUE + " or fewer, but were " + events.size());
        }
        events = List.copyOf(events);
        interventions = List.copyOf(interventions);
        sources = List.copyOf(sources);
    }

    /// Days on which nothing happens in the world outside, from Monday 5 December 2022, 00:00 UTC.
    public static Scenario ordinaryDays(int days) {
        return new Scenario(
                "ordinary-days",
                "Ordinary days",
                1_670_198_400_000L,
                days * 86_400_000L,
                List.of(),
                List.of(),
                List.of());
    }

    /// The same of another length.
    public Scenario lasting(long otherMs) {
        return new Scenario(name, title, startMs, otherMs, events, interventions, sources);
    }
}
