package dev.hubbub.llm;

/// Why a model stopped. A refusal is not among them: it is [ModelFailure.ContentRefused].
public enum Finish {
    /// It had said what it wanted.
    DONE,
    /// It ran into the limit of output tokens.
    LENGTH
}
