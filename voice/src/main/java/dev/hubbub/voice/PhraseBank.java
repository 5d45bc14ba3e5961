package dev.hubbub.voice;

/// Phrases in the format of the bank files, to be added to those that come with Hubbub.
///
/// @param language code of a language there is a grammar for
/// @param name     named when a line is wrong
public record PhraseBank(String language, String name, String text) {}
