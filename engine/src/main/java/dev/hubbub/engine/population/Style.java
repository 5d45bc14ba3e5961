package dev.hubbub.engine.population;

/// How a persona writes.
///
/// @param language    ISO 639-1 code of the language it posts in, such as `en` or `es`
/// @param formality   0 chatty to 1 formal
/// @param emojiRate   share of its posts with an emoji
/// @param slang       0 none to 1 wherever it fits
/// @param punctuation 0 hardly any to 1 by the book
/// @param typoRate    share of its posts with a slip of the fingers
/// @param hashtagRate share of its posts with a hashtag
/// @param lowercase   share of its sentences that begin with a small letter
public record Style(
        String language,
        double formality,
        double emojiRate,
        double slang,
        double punctuation,
        double typoRate,
        double hashtagRate,
        double lowercase) {

    public Style {
        Rules.filled("language", language);
        Rules.unit("formality", formality);
        Rules.unit("emojiRate", emojiRate);
        Rules.unit("slang", slang);
        Rules.unit("punctuation", punctuation);
        Rules.unit("typoRate", typoRate);
        Rules.unit("hashtagRate", hashtagRate);
        Rules.unit("lowercase", lowercase);
    }
}
