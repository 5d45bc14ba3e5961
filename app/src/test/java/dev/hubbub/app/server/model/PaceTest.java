package dev.hubbub.app.server.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.llm.budget.Limit;
import dev.hubbub.llm.budget.Standing;
import dev.hubbub.llm.queue.Priority;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant MORNING = Instant.parse("2026-11-21T06:00:00Z");

    private static boolean allows(Priority priority, long cap, long spent, long held) {
        return Pace.allows(
                priority, List.of(new Standing(Limit.daily(cap), "all", "2026-11-21", "", cap, spent, held)), MORNING);
    }

    @Test
    void theRestGoesAsFastAsTheDay() {
        assertThat(allows(Priority.LOW, 1_000, 350, 0)).isTrue();
        assertThat(allows(Priority.LOW, 1_000, 300, 51)).isFalse();
    }

    @Test
    void theLoudestGoTwiceAsFast() {
        assertThat(allows(Priority.MEDIUM, 1_000, 600, 0)).isTrue();
        assertThat(allows(Priority.MEDIUM, 1_000, 601, 0)).isFalse();
    }

    @Test
    void whoSpeaksToPersonasNeedNotWait() {
        assertThat(allows(Priority.HIGH, 1_000, 999, 0)).isTrue();
        assertThat(allows(Priority.HIGH, 0, 0, 0)).as("no money at all").isFalse();
    }
}
