package dev.hubbub.voice;

import java.util.Locale;

/// A kind of sentence, and the bag of its name in every language.
enum Move {
    SHORT,
    INTERJECT,
    OPEN,
    TAKE,
    DETAIL,
    NEWS,
    STORY,
    ASK,
    PREDICT,
    JOKE,
    CALL,
    BLAME,
    HOPE,
    SYMPATHY,
    RIVAL,
    CLOSE,
    TAIL,
    ANCHOR,
    AGREE,
    DISAGREE,
    NEUTRAL,
    ANSWER,
    AMUSED,
    THANKS,
    CORRECT,
    COOL,
    HEAT,
    QUOTE_AGREE,
    QUOTE_DISAGREE,
    QUOTE_NEUTRAL,
    EMOJI,
    HASHTAG;

    static final int COUNT = values().length;

    private static final Move[] ALL = values();

    String bagName() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The bag of every move in one language, by ordinal; −1 where it has none.
    static int[] bags(Grammar grammar) {
        int[] bags = new int[COUNT];
        for (Move move : ALL) {
            bags[move.ordinal()] = grammar.bag(move.bagName());
        }
        return bags;
    }
}
