package dev.hubbub.voice;

import dev.hubbub.engine.microblog.ActKind;

/// The post that is answered or quoted, as far as an answer needs to know it.
///
/// @param handle of its writer, without the at sign
/// @param kind   what it was itself
/// @param stance −1 to 1, what it said of the subject
/// @param key    the key of its utterance: tells whether it asked, joked or told a story
public record Heard(String handle, ActKind kind, double stance, long key) {

    public Heard {
        if (handle.isBlank()) {
            throw new IllegalArgumentException("handle of the post heard must not be blank, but was '" + handle + "'");
        }
    }
}
