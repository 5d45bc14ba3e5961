package dev.hubbub.llm.queue;

import java.util.Objects;

/// Something to be done by a model.
///
/// @param priority how soon
/// @param scope    who it is for (a run, a room, a user): scopes take turns, and a batch is of one scope, so that
///                 its cost has an owner
/// @param group    what may go into one batch with it, such as the same event and model
/// @param payload  what the caller needs to do it; opaque here
public record Work(Priority priority, String scope, String group, String payload) {

    public Work {
        Objects.requireNonNull(priority);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(group);
        Objects.requireNonNull(payload);
    }

    /// Rough size in memory, for the bound.
    long bytes() {
        return 64 + 2L * (scope.length() + group.length() + payload.length());
    }
}
