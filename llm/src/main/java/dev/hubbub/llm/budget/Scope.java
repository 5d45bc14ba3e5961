package dev.hubbub.llm.budget;

import dev.hubbub.llm.Labels;

/// What a limit is about.
public enum Scope {
    /// Everything together.
    ALL,
    /// Somebody it is done for.
    USER,
    /// A run.
    RUN,
    /// A room, or a thread.
    CONVERSATION,
    /// An experiment.
    EXPERIMENT,
    /// Somebody who speaks.
    PERSONA,
    /// Something it is done for, such as `selector`.
    PURPOSE;

    /// What a call belongs to in this respect; empty if to nothing, and then no limit of this scope holds it.
    String of(Labels labels) {
        return switch (this) {
            case ALL -> "all";
            case USER -> labels.user();
            case RUN -> labels.run();
            case CONVERSATION -> labels.conversation();
            case EXPERIMENT -> labels.experiment();
            case PERSONA -> labels.persona();
            case PURPOSE -> labels.purpose();
        };
    }
}
