package dev.hubbub.engine.reaction;

import dev.hubbub.engine.population.Topic;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Something that happens in the world outside and is told to the public.
///
/// @param id           unique in its scenario
/// @param title        the headline
/// @param text         the story, may be empty
/// @param atMs         milliseconds since 1970-01-01T00:00Z
/// @param valence      −1 bad news to 1 good news for people without a side
/// @param controversy  0 all agree to 1 all quarrel
/// @param stakeholders whom it concerns; the first is the subject that a stance is towards
/// @param topics       weight in (0, 1] of each topic it touches; at least one
/// @param facts        short phrases that can be quoted, such as "4–2 on penalties"
/// @param hashtags     tags people use for it, without the hash sign
public record Event(
        String id,
        String title,
        String text,
        long atMs,
        EventType type,
        Impact impact,
        double valence,
        double controversy,
        Place place,
        List<Stakeholder> stakeholders,
        Map<Topic, Double> topics,
        List<String> facts,
        List<String> hashtags) {

    public Event {
        if (title.isBlank()) {
            throw new IllegalArgumentException(
                    "title of event '" + id + "' must not be blank, but was '" + title + "'");
        }
        if (!(valence >= -1 && valence <= 1)) {
            throw new IllegalArgumentException("valence must be in [-1, 1], but was " + valence);
        }
        if (!(controversy >= 0 && controversy <= 1)) {
            throw new IllegalArgumentException("controversy must be in [0, 1], but was " + controversy);
        }
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("topics of event '" + id + "' must name at least one, but were empty");
        }
        stakeholders = List.copyOf(stakeholders);
        topics = Collections.unmodifiableMap(new EnumMap<>(topics));
        facts = List.copyOf(facts);
        hashtags = List.copyOf(hashtags);
    }

    /// The same event under another id; chance goes by it, so another public reacts.
    public Event withId(String other) {
        return under(other, atMs);
    }

    /// The same event at another time.
    ///
    /// @param otherMs milliseconds since 1970-01-01T00:00Z
    public Event at(long otherMs) {
        return under(id, otherMs);
    }

    private Event under(String otherId, long otherMs) {
        return new Event(
                otherId,
                title,
                text,
                otherMs,
                type,
                impact,
                valence,
                controversy,
                place,
                stakeholders,
                topics,
                facts,
                hashtags);
    }
}
