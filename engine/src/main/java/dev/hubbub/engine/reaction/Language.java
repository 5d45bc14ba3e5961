package dev.hubbub.engine.reaction;

/// The language of a story, as far as its function words tell.
enum Language {
    ENGLISH,
    SPANISH,
    UNKNOWN;

    /// Whether a phrase of language `phrase` may occur in a story of this language.
    boolean admits(Language phrase) {
        return this == UNKNOWN || phrase == UNKNOWN || this == phrase;
    }
}
