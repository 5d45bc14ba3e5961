package dev.hubbub.voice.media;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the sky does in an event that is about the weather.
enum Sky {
    SNOW("✨", "\\b(snow\\w*|blizzard|nev\\w+|nieve)\\b"),
    STORM("⚡", "\\b(storm|hurricane|cyclone|typhoon|tornado|tormenta|huracán|borrasca|tifón|thunder\\w*)\\b"),
    RAIN("🌧", "\\b(rain\\w*|flood\\w*|lluvia\\w*|inundaci\\w+|riada)\\b"),
    HEAT("🌞", "\\b(heat ?wave|drought|calor|sequía|ola de calor)\\b");

    final String emoji;
    private final Pattern words;

    Sky(String emoji, String words) {
        this.emoji = emoji;
        this.words = Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /// The sky of an event, or null when it is not about the weather.
    static @Nullable Sky of(Event event) {
        if (!event.topics().containsKey(Topic.CLIMATE) && !event.topics().containsKey(Topic.DISASTERS)) {
            return null;
        }
        String text = (event.title() + " " + event.text()).toLowerCase(Locale.ROOT);
        for (Sky sky : values()) {
            if (sky.words.matcher(text).find()) {
                return sky;
            }
        }
        return null;
    }
}
