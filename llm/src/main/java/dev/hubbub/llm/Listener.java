package dev.hubbub.llm;

/// Somebody who hears an answer while it comes.
@FunctionalInterface
public interface Listener {

    /// Hears the next piece of the text.
    void text(String piece);

    /// Hears the next piece of what the model thinks before it speaks.
    default void thinking(String piece) {}

    /// Is asked when an attempt broke after text had been heard: true forgets that text and lets another attempt
    /// begin, false lets the failure through.
    default boolean startOver() {
        return false;
    }
}
