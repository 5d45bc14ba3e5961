package dev.hubbub.llm.ledger;

import java.time.ZoneOffset;

/// What sums are told apart by.
public enum By {
    /// What calls were for.
    PURPOSE,
    /// The kind of content they were spent on.
    CONTENT,
    /// Who spoke.
    PERSONA,
    /// The room or thread.
    CONVERSATION,
    /// Whom it was done for.
    USER,
    /// The run.
    RUN,
    /// The experiment.
    EXPERIMENT,
    /// The day (UTC) on which the call was held.
    DAY,
    /// The model.
    MODEL;

    String of(Entry.Held held) {
        return switch (this) {
            case PURPOSE -> held.labels().purpose();
            case CONTENT -> held.labels().content();
            case PERSONA -> held.labels().persona();
            case CONVERSATION -> held.labels().conversation();
            case USER -> held.labels().user();
            case RUN -> held.labels().run();
            case EXPERIMENT -> held.labels().experiment();
            case DAY -> held.at().atZone(ZoneOffset.UTC).toLocalDate().toString();
            case MODEL -> held.model();
        };
    }
}
