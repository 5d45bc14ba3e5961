package dev.hubbub.llm.batch;

import dev.hubbub.llm.Completion;
import dev.hubbub.llm.ModelFailure;

/// What became of one request of a batch.
public sealed interface BatchResult {
    String id();

    /// It was answered.
    record Answered(String id, Completion completion) implements BatchResult {}

    /// It was not: refused, broken, expired or cancelled.
    record Failed(String id, ModelFailure failure) implements BatchResult {}
}
