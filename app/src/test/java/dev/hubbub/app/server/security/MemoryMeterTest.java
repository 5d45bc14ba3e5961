package dev.hubbub.app.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MemoryMeterTest {

    private final AtomicLong nowMs = new AtomicLong(1_700_000_000_000L);
    private final MemoryMeter meter = new MemoryMeter(nowMs::get);

    @Test
    void whoAsksTooOftenMustWait() {
        Duration period = Duration.ofSeconds(6);
        for (int left = 2; left >= 0; left--) {
            Left taken = meter.take("eve", 3, period);
            assertThat(taken.taken()).isTrue();
            assertThat(taken.remaining()).isEqualTo(left);
        }
        Left refused = meter.take("eve", 3, period);
        assertThat(refused.taken()).isFalse();
        assertThat(refused.waitMs()).isEqualTo(2_000);
        assertThat(refused.resetMs()).isEqualTo(nowMs.get() + 6_000);
        assertThat(meter.take("ada", 3, period).taken())
                .as("others are not held up")
                .isTrue();
        nowMs.addAndGet(2_000);
        assertThat(meter.take("eve", 3, period).taken()).isTrue();
        assertThat(meter.take("eve", 3, period).taken()).isFalse();
    }

    @Test
    void nobodySavesUpMoreThanALimit() {
        meter.take("ada", 2, Duration.ofSeconds(1));
        nowMs.addAndGet(3_600_000);
        assertThat(meter.take("ada", 2, Duration.ofSeconds(1)).taken()).isTrue();
        assertThat(meter.take("ada", 2, Duration.ofSeconds(1)).taken()).isTrue();
        assertThat(meter.take("ada", 2, Duration.ofSeconds(1)).taken()).isFalse();
    }

    @Test
    void aClockSetBackClosesALimitForAPeriodAtMost() {
        meter.take("ada", 1, Duration.ofSeconds(10));
        nowMs.addAndGet(-86_400_000);
        assertThat(meter.take("ada", 1, Duration.ofSeconds(10)).waitMs()).isLessThanOrEqualTo(10_000);
        nowMs.addAndGet(10_000);
        assertThat(meter.take("ada", 1, Duration.ofSeconds(10)).taken()).isFalse();
    }

    @Test
    void manyNamesDoNotFillTheMemory() {
        for (int i = 0; i < 120_000; i++) {
            assertThat(meter.take("address " + i, 1, Duration.ofSeconds(1)).taken())
                    .isTrue();
        }
        assertThat(meter.size()).isLessThanOrEqualTo(50_000);
    }
}
