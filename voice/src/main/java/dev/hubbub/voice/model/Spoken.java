package dev.hubbub.voice.model;

/// The words of a post that was wanted of a model, and whose they are.
///
/// @param id     of what was [Wanted]
/// @param reason why the model's words were not taken; empty if they were
public record Spoken(int id, String text, By by, String reason) {

    /// Who found the words.
    public enum By {
        MODEL,
        /// The model, asked a second time.
        MODEL_AGAIN,
        GRAMMAR
    }
}
