package dev.hubbub.voice.media;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One GIF of the catalogue: what it shows, when it fits, and how it is drawn.
///
/// @param category    the heading it stands under
/// @param settings    of its style: words, emoji, colours
/// @param emotions    of which one must be felt
/// @param contexts    when it fits
/// @param description what is seen, by language: the alt text
public record GifEntry(
        String id,
        String category,
        Loop loop,
        Map<String, String> settings,
        Set<Emotion> emotions,
        Contexts contexts,
        Map<String, String> description) {

    public GifEntry {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        emotions = Collections.unmodifiableSet(EnumSet.copyOf(emotions));
        description = Collections.unmodifiableMap(new TreeMap<>(description));
    }

    /// When a GIF fits.
    ///
    /// @param types  kinds of event, of which any will do; empty with no topics for all
    /// @param topics topics, of which any will do
    /// @param marks  conditions that must all hold
    public record Contexts(Set<EventType> types, Set<Topic> topics, Set<Mark> marks) {

        /// Whether it is bound to kinds of event or topics.
        boolean special() {
            return !types.isEmpty() || !topics.isEmpty();
        }
    }

    /// A condition on the act; without `GRAVE` or `ANY` an entry is never shown when something grave happened.
    public enum Mark {
        EVENT,
        CHAT,
        WON,
        LOST,
        ANSWER,
        GRAVE,
        ANY
    }

    /// A setting, or what it is otherwise.
    public String setting(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }

    /// A setting that is a number.
    public int number(String name, int otherwise) {
        String value = settings.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /// The word drawn in it for speakers of a language, or an empty text.
    public String word(String language) {
        String both = setting("word", "");
        int split = both.indexOf('~');
        if (split < 0) {
            return both;
        }
        return language.equals("es") ? both.substring(split + 1) : both.substring(0, split);
    }

    /// The alt text for speakers of a language.
    public String alt(String language) {
        return description.getOrDefault(language, description.getOrDefault("en", id));
    }

    boolean fits(Scene scene) {
        Set<Mark> marks = contexts.marks();
        boolean grave = scene.grave();
        if (grave ? !marks.contains(Mark.GRAVE) && !marks.contains(Mark.ANY) : marks.contains(Mark.GRAVE)) {
            return false;
        }
        for (Mark mark : marks) {
            if (!holds(mark, scene)) {
                return false;
            }
        }
        return !contexts.special() || isAbout(scene);
    }

    private boolean isAbout(Scene scene) {
        Event event = scene.said().event();
        if (event == null) {
            return contexts.topics().contains(scene.said().topic());
        }
        if (contexts.types().contains(event.type())) {
            return true;
        }
        for (Topic topic : contexts.topics()) {
            if (event.topics().getOrDefault(topic, 0.0) >= .4) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Mark mark, Scene scene) {
        return switch (mark) {
            case EVENT -> scene.said().event() != null;
            case CHAT -> scene.said().event() == null;
            case WON -> scene.result() > 0;
            case LOST -> scene.result() < 0;
            case ANSWER -> scene.kind() != ActKind.POST;
            case GRAVE, ANY -> true;
        };
    }
}
