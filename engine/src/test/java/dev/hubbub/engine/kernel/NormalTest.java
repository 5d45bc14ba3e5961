package dev.hubbub.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalTest {

    private static final int CELLS = 4096;

    /// Every cell is asked once, so nothing is left to chance.
    @Test
    void hasTheMeanAndTheSpreadOfTheNormal() {
        double sum = 0;
        double squares = 0;
        double most = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            double draw = Normal.of((long) cell << 52);
            sum += draw;
            squares += draw * draw;
            most = Math.max(most, Math.abs(draw));
        }
        assertThat(sum / CELLS).isCloseTo(0, within(1e-12));
        assertThat(squares / CELLS).isCloseTo(1, within(1e-3));
        assertThat(most).isBetween(3.5, 3.7);
    }

    /// Values of tables that are printed everywhere.
    @Test
    void knowsTheSharesThatTablesKnow() {
        assertThat(Normal.below(0)).isEqualTo(0.5);
        assertThat(Normal.below(1)).isCloseTo(0.8413447460685429, within(1e-12));
        assertThat(Normal.below(1.959963984540054)).isCloseTo(0.975, within(1e-12));
        assertThat(Normal.below(-3)).isCloseTo(0.0013498980316301, within(1e-12));
        assertThat(Normal.below(-9)).isZero();
        assertThat(Normal.below(9)).isOne();
    }

    @Test
    void quantilesTurnSharesBack() {
        for (double z = -4; z <= 4; z += 0.125) {
            assertThat(Normal.quantile(Normal.below(z))).isCloseTo(z, within(1e-9));
        }
        assertThat(Normal.quantile(0)).isEqualTo(Normal.quantile(0.00001));
        assertThat(Normal.quantile(1)).isEqualTo(Normal.quantile(0.99999));
    }

    @Test
    void factorsHaveTheMeanOne() {
        for (double deviation : new double[] {0, 0.5, 0.8, 1.3}) {
            double sum = 0;
            double logs = 0;
            double squares = 0;
            for (double factor : Normal.factors(deviation)) {
                double log = StrictMath.log(factor);
                sum += factor;
                logs += log / CELLS;
                squares += log * log / CELLS;
            }
            assertThat(sum / CELLS).isCloseTo(1, within(1e-12));
            assertThat(StrictMath.sqrt(Math.max(0, squares - logs * logs))).isCloseTo(deviation, within(1e-3));
        }
    }

    @Test
    void readsFactorsByTheCellOfTheSameBits() {
        Chance chance = Chance.of(1, "cell");
        double[] factors = Normal.factors(1);
        double scale = factors[0] / StrictMath.exp(Normal.of(0));
        for (int i = 0; i < 1000; i++) {
            long bits = chance.bits(i);
            assertThat(factors[Normal.cell(bits)]).isCloseTo(scale * StrictMath.exp(Normal.of(bits)), within(1e-9));
        }
    }
}
