package dev.hubbub.voice;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A yes-or-no fact about an utterance that a phrase can be bound to; a set of them is one long.
enum Trait {
    PRO,
    CON,
    MID,
    STRONG,
    JOY,
    ANGER,
    SORROW,
    CALM,
    FORMAL,
    CASUAL,
    SLANG,
    YOUNG,
    OLD,
    WOMAN,
    MAN,
    CURIOUS,
    ORDERLY,
    OUTGOING,
    KIND,
    BLUNT,
    ANXIOUS,
    WORKER,
    STUDENT,
    RETIRED,
    NEAR,
    COMPATRIOT,
    OURS,
    LEFT,
    RIGHT,
    WON,
    LOST,
    VICTIM,
    SUBJECT,
    RIVAL,
    FACT,
    NUMBER,
    PLACE,
    TAG,
    ABOUT,
    HEADLINE,
    ANSWERING,
    QUOTING,
    DEEP,
    ADDRESSING,
    AGREEING,
    EMOJI;

    long bit() {
        return 1L << ordinal();
    }

    static @Nullable Trait named(String word) {
        for (Trait trait : values()) {
            if (trait.name().toLowerCase(Locale.ROOT).equals(word)) {
                return trait;
            }
        }
        return null;
    }
}
