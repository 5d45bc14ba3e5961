package dev.hubbub.voice.media;

import java.util.List;

/// An image before it is drawn: a template and what fills it; equal cards are equal images.
///
/// @param language of the fixed words
/// @param texts    in the order the template takes them
/// @param emoji    the emoji on it, or empty
/// @param look     0 to 2: which of its colourings
/// @param alt      what is seen, in words
public record Card(Template template, String language, List<String> texts, String emoji, int look, String alt) {

    public Card {
        texts = List.copyOf(texts);
        if (alt.isBlank()) {
            throw new IllegalArgumentException("alt text of a card must not be blank, but was '" + alt + "'");
        }
    }

    /// A name under which nothing else is stored.
    public String key() {
        return template.label() + '\n' + language + '\n' + look + '\n' + emoji + '\n' + String.join("\n", texts);
    }
}
