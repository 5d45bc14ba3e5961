package dev.hubbub.voice;

import dev.hubbub.engine.kernel.Chance;
import org.jspecify.annotations.Nullable;

/// What a post leads with, beside its stance; a function of its key alone, so that a reply knows what it
/// answers.
enum Lead {
    PLAIN(null),
    ASK(Move.ASK),
    JOKE(Move.JOKE),
    STORY(Move.STORY),
    NEWS(Move.NEWS),
    PREDICT(Move.PREDICT);

    /// The move that leads, if any does.
    final @Nullable Move move;

    Lead(@Nullable Move move) {
        this.move = move;
    }

    private static final Chance LEAD = Chance.of(0, "voice.lead");

    /// The lead of the utterance with this key.
    static Lead of(long key) {
        double u = LEAD.unit(key);
        if (u < .54) {
            return PLAIN;
        }
        if (u < .66) {
            return ASK;
        }
        if (u < .76) {
            return JOKE;
        }
        if (u < .85) {
            return STORY;
        }
        return u < .93 ? NEWS : PREDICT;
    }
}
