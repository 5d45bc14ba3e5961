package dev.hubbub.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExponentialTest {

    private static final int DRAWS = 1_000_000;
    private static final Chance CHANCE = Chance.of(1, "exponential");

    /// The mean of a million has the deviation 0.001, their second moment 0.0045; 6 of them: false alarm below 2e-9.
    @Test
    void hasTheMeanAndTheSpreadOfTheExponential() {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double draw = Exponential.of(CHANCE.bits(i));
            sum += draw;
            squares += draw * draw;
        }
        assertThat(sum / DRAWS).isCloseTo(1, within(0.006));
        assertThat(squares / DRAWS).isCloseTo(2, within(0.027));
    }

    /// A share has a deviation of at most 0.0005; 6 of them: false alarm below 2e-9 each.
    @Test
    void asManyWaitLongerAsShould() {
        for (double longer : new double[] {0.01, 0.1, 0.5, 1, 2, 4, 8}) {
            int count = 0;
            for (int i = 0; i < DRAWS; i++) {
                count += Exponential.of(CHANCE.bits(i)) > longer ? 1 : 0;
            }
            assertThat(count / (double) DRAWS).as("> %s", longer).isCloseTo(StrictMath.exp(-longer), within(0.003));
        }
    }

    @Test
    void isTheLogarithmOfTheUniformNumberToFourDigits() {
        for (int i = 0; i < 10_000; i++) {
            double uniform = 1 - Chance.unitOf(CHANCE.bits(i));
            long bits = (long) (uniform * 0x1.0p63) << 1;
            assertThat(Exponential.of(bits)).isCloseTo(-StrictMath.log(uniform), within(2e-4));
        }
    }

    @Test
    void isNeverNegativeNorEndless() {
        assertThat(Exponential.of(-1)).isBetween(0.0, 2e-4);
        assertThat(Exponential.of(0)).isBetween(43.0, 45.0);
        assertThat(Exponential.of(1)).isBetween(43.0, 45.0);
    }
}
