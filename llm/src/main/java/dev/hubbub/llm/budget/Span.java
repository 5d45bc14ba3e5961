package dev.hubbub.llm.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// How long a limit holds before it begins anew. Days and months are those of UTC.
public enum Span {
    DAY,
    MONTH,
    /// For good.
    ALWAYS;

    /// The stretch of time a moment is in.
    String of(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return switch (this) {
            case DAY -> day.toString();
            case MONTH -> day.toString().substring(0, 7);
            case ALWAYS -> "";
        };
    }
}
