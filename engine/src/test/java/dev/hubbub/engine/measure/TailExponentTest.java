package dev.hubbub.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.RandomTrial;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TailExponentTest {

    /// 200,000 degrees with Kwak's exponent: the widest tail, 20,000 nodes, has a standard error of 0.009. The chosen
    /// tail
    /// may be narrower; it is off by more than 0.12 with a chance below 1e-6 while it has 2,800 nodes or more, and the
    /// bound for the narrowest, 200 nodes, is checked against its own error.
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
