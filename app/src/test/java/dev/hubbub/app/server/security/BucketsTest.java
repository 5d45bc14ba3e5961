package dev.hubbub.app.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void whoAsksTooOftenMustWait() {
        Buckets buckets = new Buckets(0.5, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("eve", 0)).isZero();
        }
        assertThat(buckets.take("eve", 0)).isEqualTo(2);
        assertThat(buckets.take("ada", 0)).as("others are not held up").isZero();
        assertThat(buckets.take("eve", 2 * SECOND)).isZero();
        assertThat(buckets.take("eve", 2 * SECOND)).isEqualTo(2);
    }

    @Test
    void aBucketHoldsNoMoreThanItsFill() {
        Buckets buckets = new Buckets(10, 2);
        assertThat(buckets.take("ada", 0)).isZero();
        long later = 3_600 * SECOND;
        assertThat(buckets.take("ada", later)).isZero();
        assertThat(buckets.take("ada", later)).isZero();
        assertThat(buckets.take("ada", later)).isPositive();
    }

    @Test
    void manyNamesDoNotFillTheMemory() {
        Buckets buckets = new Buckets(1, 1);
        for (int i = 0; i < 120_000; i++) {
            assertThat(buckets.take("address " + i, 0)).isZero();
        }
        assertThat(buckets.size()).isLessThanOrEqualTo(50_000);
    }
}
