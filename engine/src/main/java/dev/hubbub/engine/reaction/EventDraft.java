package dev.hubbub.engine.reaction;

import dev.hubbub.engine.population.Topic;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of an event before it is classified: a headline, a story, and whichever other fields somebody gave.
///
/// A field that is `null` is filled by the classifier; a given one wins. An empty list counts as given, an empty
/// map of topics does not, since an event has at least one.
///
/// @param id    unique in its scenario
/// @param title the headline; may be blank when there is a text, whose beginning then serves
/// @param text  the story, may be empty
/// @param atMs  milliseconds since 1970-01-01T00:00Z
public record EventDraft(
        String id,
        String title,
        String text,
        long atMs,
        @Nullable EventType type,
        @Nullable Impact impact,
        @Nullable Double valence,
        @Nullable Double controversy,
        @Nullable Place place,
        @Nullable List<Stakeholder> stakeholders,
        @Nullable Map<Topic, Double> topics,
        @Nullable List<String> facts,
        @Nullable List<String> hashtags) {

    private static final int HEADLINE_CHARS = 100;

    public EventDraft {
        if (title.isBlank() && text.isBlank()) {
            throw new IllegalArgumentException(
                    "title of event '" + id + "' must not be blank when there is no text, but was '" + title
                            + "'\ngive the event a headline or a story");
        }
    }

    /// A draft of which only the words are known.
    public static EventDraft of(String id, String title, String text, long atMs) {
        return new EventDraft(id, title, text, atMs, null, null, null, null, null, null, null, null, null);
    }

    /// The title, or the beginning of the text when there is none.
    String headline() {
        if (!title.isBlank()) {
            return title;
        }
        String story = text.strip();
        int end = Math.min(story.length(), HEADLINE_CHARS);
        if (end < story.length() && Character.isHighSurrogate(story.charAt(end - 1))) {
            end--;
        }
        return story.substring(0, end);
    }
}
