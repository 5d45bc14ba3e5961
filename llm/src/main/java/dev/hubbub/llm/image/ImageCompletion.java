package dev.hubbub.llm.image;

import dev.hubbub.llm.Usage;

/// A picture and what it took.
///
/// @param usage tokens, those of the picture in a bucket of their own; nothing, and certain, for a server that
///     charges
///     by none
/// @param mimeType by the picture's first bytes, not by what was promised
public record ImageCompletion(byte[] bytes, String mimeType, Usage usage, String servedBy) {}
