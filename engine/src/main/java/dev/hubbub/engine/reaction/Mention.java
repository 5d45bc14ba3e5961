package dev.hubbub.engine.reaction;

import dev.hubbub.engine.reaction.Lexicon.Name;
import dev.hubbub.engine.reaction.Lexicon.Spot;
import org.jspecify.annotations.Nullable;

/// Somebody or some place that a story names.
///
/// @param text as written
/// @param spot the place it is or has in its name
/// @param name the entry of a known name
/// @param from index of its first word
/// @param to   index after its last word
record Mention(
        Kind kind,
        String text,
        @Nullable Spot spot,
        @Nullable Name name,
        boolean title,
        int from,
        int to) {

    enum Kind {
        COUNTRY,
        DEMONYM,
        CITY,
        NAME,
        /// A cup, a holiday: no one who could take a side.
        THING,
        /// Capitalised words that no lexicon has.
        UNKNOWN
    }

    String country() {
        return name != null ? name.country() : spot != null ? spot.country() : "";
    }

    boolean place() {
        return kind == Kind.COUNTRY || kind == Kind.CITY || kind == Kind.DEMONYM;
    }

    int length() {
        return to - from;
    }
}
