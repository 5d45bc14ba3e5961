/// What personas say by a language model: who gets one, how ten are asked at once, what is taken of the
/// answer, and how the grammar learns from it.
@org.jspecify.annotations.NullMarked
package dev.hubbub.voice.model;
