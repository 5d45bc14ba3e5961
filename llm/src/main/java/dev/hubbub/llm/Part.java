package dev.hubbub.llm;

/// A part of the system prompt. The most stable come first, since a provider's cache works on prefixes.
///
/// @param keep a mark that the prompt up to here will come again
public record Part(String text, Keep keep) {

    public static Part of(String text) {
        return new Part(text, Keep.NOT);
    }

    public Part kept(Keep longer) {
        return new Part(text, longer);
    }
}
