package dev.hubbub.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.RandomTrial;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BurstinessTest {

    @Test
    void aClockIsAtMinusOne() {
        Burstiness clock = of(0, 10, 20, 30, 40);

        assertThat(clock.plain()).isEqualTo(-1);
        assertThat(clock.corrected()).isEqualTo(-1);
        assertThat(clock.memory()).isNaN();
    }

    @Test
    void oneRestAmongManyActsIsAsBurstyAsItsLengthAllows() {
        Burstiness burst = of(0, 0, 0, 0, 100);

        double r = Math.sqrt(3);
        assertThat(burst.plain()).isEqualTo((r - 1) / (r + 1), within(1e-12));
        assertThat(burst.corrected()).isEqualTo(1, within(1e-12));
    }

    @Test
    void followsTheFormulaOnSmallNumbers() {
        Burstiness gaps1258 = of(0, 1, 3, 8, 16);

        double r = Math.sqrt(7.5) / 4;
        assertThat(gaps1258.plain()).isEqualTo((r - 1) / (r + 1), within(1e-12));
        assertThat(gaps1258.corrected())
                .isEqualTo((Math.sqrt(5) * r - Math.sqrt(3)) / ((Math.sqrt(5) - 2) * r + Math.sqrt(3)), within(1e-12));
        // correlation of (1, 2, 5) with (2, 5, 8)
        assertThat(gaps1258.memory()).isEqualTo(12 / Math.sqrt(26.0 / 3 * 18), within(1e-9));
    }

    /// 2,000 sequences of 20 random times: the mean of the corrected form has a standard error of about 0.003.
    @RandomTrial(times = 3)
    void randomTimesAreNotBurstyOnceCorrected(RandomGenerator random) {
        double plain = 0;
        double corrected = 0;
        for (int trial = 0; trial < 2000; trial++) {
            long[] times = random.longs(20, 0, 1_000_000_000).sorted().toArray();
            Burstiness burstiness = Burstiness.of(times, 0, times.length);
            plain += burstiness.plain() / 2000;
            corrected += burstiness.corrected() / 2000;
        }

        assertThat(corrected).isEqualTo(0, within(0.025));
        assertThat(plain).isLessThan(-0.02);
    }

    @Test
    void isUnknownForTooFewActsAndForOneInstant() {
        assertThat(of(0, 10).plain()).isNaN();
        assertThat(of(5, 5, 5, 5).plain()).isNaN();
    }

    private static Burstiness of(long... times) {
        long[] padded = new long[times.length + 2];
        Arrays.fill(padded, -1);
        System.arraycopy(times, 0, padded, 1, times.length);
        return Burstiness.of(padded, 1, times.length + 1);
    }
}
