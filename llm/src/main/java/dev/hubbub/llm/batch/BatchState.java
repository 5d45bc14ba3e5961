package dev.hubbub.llm.batch;

/// How far a batch is.
///
/// @param total how many requests the provider counts in it; 0 if it does not say
public record BatchState(Stage stage, long answered, long failed, long total) {

    /// Where a batch stands. All but the first are for good, and whatever was answered by then can be collected.
    public enum Stage {
        RUNNING,
        ENDED,
        EXPIRED,
        CANCELLED,
        FAILED
    }

    public boolean over() {
        return stage != Stage.RUNNING;
    }
}
