package dev.hubbub.engine.simulation;

import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Intervention;
import java.util.List;

/// What happens to a public: events and interventions over a stretch of time.
///
/// @param name          short name in kebab-case
/// @param title         one line for people
/// @param startMs       milliseconds since 1970-01-01T00:00Z at which the run begins
/// @param durationMs    length of the run
/// @param sources       where the facts come from
public record Scenario(
        String name,
        String title,
        long startMs,
        long durationMs,
        List<Event> events,
        List<Intervention> interventions,
        List<String> sources) {

    public Scenario {
        if (durationMs < 1) {
            throw new IllegalArgumentException("durationMs must be 1 or more, but was " + durationMs);
        }
        events = List.copyOf(events);
        interventions = List.copyOf(interventions);
        sources = List.copyOf(sources);
    }
}
