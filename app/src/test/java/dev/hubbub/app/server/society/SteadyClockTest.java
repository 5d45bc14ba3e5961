package dev.hubbub.app.server.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

    private static final long HOUR_MS = 3_600_000;

    private long wallMs = 1_760_000_000_000L;
    private long nanos = 42;
    private final SteadyClock clock = new SteadyClock(() -> wallMs, () -> nanos);

    private long after(Duration duration) {
        wallMs += duration.toMillis();
        nanos += duration.toNanos();
        return clock.nowMs();
    }

    @Test
    void itGoesWithTheMachine() {
        long before = clock.nowMs();
        assertThat(after(Duration.ofMinutes(1))).isEqualTo(before + 60_000);
    }

    @Test
    void itJumpsForwardWithTheMachine() {
        long before = clock.nowMs();
        wallMs += 5 * HOUR_MS;
        assertThat(clock.nowMs()).isEqualTo(before + 5 * HOUR_MS);
    }

    @Test
    void itNeitherGoesBackNorStandsStillAndIsCaughtUpWith() {
        long before = clock.nowMs();
        wallMs -= 3 * HOUR_MS;
        assertThat(clock.nowMs()).isEqualTo(before);
        assertThat(after(Duration.ofSeconds(4))).isEqualTo(before + 3_000);
        long latest = clock.nowMs();
        for (int minute = 0; minute < 12 * 60; minute++) {
            long now = after(Duration.ofMinutes(1));
            assertThat(now - latest).isBetween(45_000L, 60_000L);
            latest = now;
        }
        assertThat(latest).as("caught up after twelve hours").isLessThan(wallMs + 1_000);
        assertThat(after(Duration.ofMinutes(1))).isEqualTo(wallMs);
    }

    @Test
    void itBeginsWhereTheJournalEnds() {
        clock.notBefore(wallMs + HOUR_MS);
        assertThat(clock.nowMs()).isEqualTo(wallMs + HOUR_MS);
        assertThat(after(Duration.ofSeconds(8))).isEqualTo(wallMs - 8_000 + HOUR_MS + 6_000);
    }
}
