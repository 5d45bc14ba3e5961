package dev.hubbub.llm.ledger;

/// How a call ended that was, or may have been, sent.
public enum Outcome {
    /// With a whole answer.
    ANSWERED,
    /// Without one.
    FAILED,
    /// Since somebody ended it.
    CANCELLED,
    /// Nobody knows: the process that waited for the answer died.
    LOST
}
