package dev.hubbub.engine.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.RandomTrial;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DelayTableTest {

    private static final DelayTable TABLE =
            DelayTable.of(new double[] {0.1, 0.5, 0.9, 1}, new double[] {2, 20, 400, 10_000});

    /// Cells are a thousandth wide, in which a delay moves by at most a few hundredths of itself.
    @Test
    void goesThroughItsKnots() {
        assertThat(TABLE.minutes(bits(0.1))).isCloseTo(2, within(0.06));
        assertThat(TABLE.minutes(bits(0.5))).isCloseTo(20, within(0.4));
        assertThat(TABLE.minutes(bits(0.9))).isCloseTo(400, within(12.0));
        assertThat(TABLE.minutes(-1)).isBetween(9000.0, 10_000.0);
        assertThat(TABLE.minutes(0)).isBetween(0.0, 0.2);
    }

    @RandomTrial(times = 100)
    void largerSharesAreLongerDelays(RandomGenerator random) {
        long one = random.nextLong();
        long other = random.nextLong();
        boolean ordered = Long.compareUnsigned(one, other) <= 0;
        double shorter = TABLE.minutes(ordered ? one : other);
        double longer = TABLE.minutes(ordered ? other : one);
        assertThat(shorter).isBetween(0.0, longer);
    }

    /// Delays of reposts before presence: earlier than the shares of C8, which presence and passing on slow down.
    @Test
    void theModelsRepostsComeNoLaterThanRealOnes() {
        DelayTable reposts = ReactionModel.DEFAULT.repostDelay();
        double[] minutes = {10, 30, 60, 120, 180, 360, 720, 1440};
        double[] shares = {0.250, 0.415, 0.526, 0.635, 0.697, 0.786, 0.857, 0.915};
        for (int i = 0; i < minutes.length; i++) {
            assertThat(reposts.minutes(bits(shares[i]))).isBetween(0.4 * minutes[i], minutes[i]);
        }
    }

    private static long bits(double share) {
        return (long) (share * 0x1.0p63) << 1;
    }
}
