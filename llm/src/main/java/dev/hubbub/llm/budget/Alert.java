package dev.hubbub.llm.budget;

/// The news that so much of a limit, or of a share of it, is spent.
///
/// @param percent the threshold that was crossed
public record Alert(int percent, Standing standing) {

    /// Somebody who wants to know.
    @FunctionalInterface
    public interface Listener {

        /// Hears of a threshold once, on the thread whose call crossed it.
        void crossed(Alert alert);
    }
}
