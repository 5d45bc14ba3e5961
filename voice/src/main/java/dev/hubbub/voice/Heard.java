package dev.hubbub.voice;

import dev.hubbub.engine.microblog.ActKind;
import org.jspecify.annotations.Nullable;

/// The post that is answered or quoted, as far as an answer needs to know it.
///
/// @param handle of its writer, without the at sign
/// @param kind   what it was itself
/// @param stance −1 to 1, what it said of the subject
/// @param key    the key of its utterance: tells whether it asked, joked or told a story
/// @param words  what it said, for an answer to pick up; null when that is not known
/// @param toMe   whether it answered a post of the one who now speaks
/// @param thread the key of the first post of its thread: all of a thread share its running joke
public record Heard(
        String handle,
        ActKind kind,
        double stance,
        long key,
        @Nullable String words,
        boolean toMe,
        long thread) {

    public Heard {
        if (handle.isBlank()) {
            throw new IllegalArgumentException("handle of the post heard must not be blank, but was '" + handle + "'");
        }
    }

    /// A post of which only the outline is known.
    public Heard(String handle, ActKind kind, double stance, long key) {
        this(handle, kind, stance, key, null, false, key);
    }
}
