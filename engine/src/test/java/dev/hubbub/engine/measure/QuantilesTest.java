package dev.hubbub.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void liesBetweenItsNeighbours() {
        double[] values = {1, 2, 4, 8};

        assertThat(Quantiles.of(values, 0)).isEqualTo(1);
        assertThat(Quantiles.of(values, 0.5)).isEqualTo(3);
        assertThat(Quantiles.of(values, 1)).isEqualTo(8);
        assertThat(Quantiles.of(new double[0], 0.5)).isNaN();
    }

    @Test
    void liesBetweenTheMiddlesOfWeights() {
        assertThat(Quantiles.weighted(new double[] {1, 2, 3}, new double[] {1, 1, 2}, 0.5))
                .isEqualTo(2 + 1.0 / 3, within(1e-12));
        assertThat(Quantiles.weighted(new double[] {5}, new double[] {9}, 0.1)).isEqualTo(5);
        assertThat(Quantiles.weighted(new double[] {1, 2}, new double[] {0, 1}, 0.5))
                .isEqualTo(2);
    }

    @Test
    void aDistributionKeepsEachWeightWithItsValueAndLeavesOutTheUnknown() {
        Distribution numbers = Distribution.of(new double[] {3, Double.NaN, 1, 3}, new double[] {1, 100, 2, 1});

        assertThat(numbers.size()).isEqualTo(3);
        assertThat(numbers.mean()).isEqualTo(2);
        assertThat(numbers.spread()).isEqualTo(1);
        assertThat(numbers.quantile(0.9)).isEqualTo(3);
        assertThat(numbers.largest()).isEqualTo(3);
        assertThat(Distribution.of(new double[] {Double.NaN}).mean()).isNaN();
    }
}
