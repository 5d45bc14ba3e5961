package dev.hubbub.app.server.model;

import dev.hubbub.llm.budget.Span;
import dev.hubbub.llm.budget.Standing;
import dev.hubbub.llm.queue.Priority;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// How fast a day's money may go: what is said to people as fast as it comes, the loudest twice as fast as
/// the day goes by, the rest as fast as the day. So there is some left in the evening for whoever speaks
/// then.
final class Pace {

    private static final double DAY_SECONDS = 86_400;

    /// What may be gone at the first moment of a day.
    private static final double HEAD_START = 0.1;

    private Pace() {}

    /// Whether more may be spent now at a priority.
    static boolean allows(Priority priority, List<Standing> standings, Instant now) {
        double day = now.atZone(ZoneOffset.UTC).toLocalTime().toSecondOfDay() / DAY_SECONDS;
        double part = switch (priority) {
            case HIGH -> 1;
            case MEDIUM -> Math.min(1, HEAD_START + 2 * day);
            case LOW -> Math.min(1, HEAD_START + day);
        };
        return standings.stream()
                .filter(standing -> standing.limit().span() == Span.DAY)
                .allMatch(standing -> standing.capMicros() == 0
                        ? false
                        : standing.spentMicros() + standing.heldMicros() <= standing.capMicros() * part);
    }
}
