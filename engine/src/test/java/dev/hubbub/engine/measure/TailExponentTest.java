package dev.hubbub.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.RandomTrial;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TailExponentTest {

    /// 200,000 degrees with Kwak's exponent. A tail of n nodes has a standard error of 1.276/√n and is off by more
    /// than 5.5 of them with a chance of 4e-8; the chosen one is among about 41, so the false-alarm chance is below
    /// 2e-6 a trial.
    @RandomTrial(times = 10)
    void findsTheExponentOfAPowerLaw(RandomGenerator random) {
        int[] degrees = new int[200_000];
        for (int i = 0; i < degrees.length; i++) {
            degrees[i] = (int) Math.round(Math.min(1e8, 8 * Math.pow(1 - random.nextDouble(), -1 / 1.276)));
        }

        TailExponent tail = TailExponent.fit(degrees);

        double error = 1.276 / Math.sqrt((double) tail.tail());
        assertThat(tail.exponent()).isEqualTo(2.276, within(5.5 * error));
        assertThat(tail.distance()).isLessThan(0.05);
        TailExponent.Fit widest = tail.fits().getFirst();
        assertThat(widest.tail()).isBetween(15_000L, 20_000L);
        assertThat(widest.exponent()).isEqualTo(2.276, within(5.5 * 1.276 / Math.sqrt((double) widest.tail())));
    }

    @Test
    void leavesOutABodyThatIsNoPowerLaw() {
        int[] degrees = new int[100_000];
        for (int i = 0; i < degrees.length; i++) {
            double rank = (i + 0.5) / degrees.length;
            degrees[i] = (int) (rank < 0.02 ? 100 * Math.pow(rank / 0.02, -1 / 1.4) : 100 - 60 * rank);
        }

        TailExponent tail = TailExponent.fit(degrees);

        assertThat(tail.exponent()).isEqualTo(2.4, within(0.05));
        assertThat(tail.tail()).isLessThanOrEqualTo(2_500);
        assertThat(tail.fits().getFirst().exponent()).isGreaterThan(3);
    }

    @Test
    void isUnknownForAHandfulOfNodes() {
        assertThat(TailExponent.fit(new int[] {1, 2, 3, 100}).exponent()).isNaN();
        assertThat(TailExponent.fit(new int[0]).fits()).isEmpty();
    }
}
