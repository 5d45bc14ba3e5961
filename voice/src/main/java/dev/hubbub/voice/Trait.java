package dev.hubbub.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
    EMOJI,
    ECHO,
    SCRAP,
    MINE,
    GAG,
    MILD,
    ROUGH,
    SPAIN,
    MEXICO,
    PLATA,
    BRITAIN,
    AMERICA,
    INDIA,
    AFRICA,
    OCEANIA;

    private static final Map<String, Trait> NAMES = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(trait -> trait.name().toLowerCase(Locale.ROOT), trait -> trait));

    long bit() {
        return 1L << ordinal();
    }

    static @Nullable Trait named(String word) {
        return NAMES.get(word);
    }
}
