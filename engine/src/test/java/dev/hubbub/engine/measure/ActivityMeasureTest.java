package dev.hubbub.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.RandomTrial;
import dev.hubbub.engine.microblog.ActKind;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ActivityMeasureTest {

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    @Test
    void countsPostsByHowActiveTheirAuthorsAre() {
        SmallLog log = new SmallLog();
        float[] postsPerDay = new float[20];
        for (int persona = 0; persona < 20; persona++) {
            postsPerDay[persona] = persona;
        }
        int post = log.post(19, 0);
        log.reply(18, post, 1);
        log.repost(15, post, 2);
        log.add(ActKind.QUOTE, 19, post, 3);
        log.add(ActKind.LIKE, 19, post, 4);
        log.repost(0, post, 5);

        ActivityMeasure measure = ActivityMeasure.of(Observation.of(log, 0, 10 * DAY, postsPerDay, new short[20]));

        assertThat(measure.posts()).isEqualTo(5);
        assertThat(measure.top10Share()).isEqualTo(0.6);
        assertThat(measure.top25Share()).isEqualTo(0.8);
        assertThat(measure.top10()).isEqualTo(1.5 * 3);
        assertThat(measure.mix()).containsEntry(ActKind.POST, 0.25).containsEntry(ActKind.REPOST, 0.25);
        assertThat(measure.burstiness().size()).isZero();
    }

    /// 300 personas of 150 acts over 29 days, 3 % of them in six hours of the night: the standard error of the share is
    /// 0.0008, so sampling alone breaks the bounds with a chance below 1e-9.
    @RandomTrial(times = 3)
    void findsEachPersonasOwnNight(RandomGenerator random) {
        int personas = 300;
        short[] offsets = new short[personas];
        record At(long ms, int persona) {}
        java.util.List<At> times = new java.util.ArrayList<>();
        for (int persona = 0; persona < personas; persona++) {
            offsets[persona] = (short) (60 * (random.nextInt(24) - 12));
            for (int i = 0; i < 150; i++) {
                double hour = random.nextDouble() < 0.03
                        ? 6 * random.nextDouble()
                        : 6 + 18 * (random.nextDouble() + random.nextDouble()) / 2;
                long local = (1 + random.nextInt(29)) * DAY + (long) (hour * HOUR);
                times.add(new At(local - offsets[persona] * 60_000L, persona));
            }
        }
        times.sort(java.util.Comparator.comparingLong(At::ms));
        SmallLog log = new SmallLog();
        times.forEach(at -> log.post(at.persona(), at.ms()));

        DayRhythm rhythm = ActivityMeasure.of(Observation.of(log, 0, 31 * DAY, new float[personas], offsets))
                .rhythm();

        assertThat(rhythm.personas()).isEqualTo(personas);
        assertThat(rhythm.quiet()).isBetween(0.025, 0.035);
        assertThat(rhythm.quietLow()).isLessThan(0.03);
        assertThat(rhythm.quietHigh()).isGreaterThan(0.03);
        assertThat(rhythm.peak()).isBetween(1.7, 2.6);
        assertThat(rhythm.peakLocal()).isBetween(2.2, 2.6);
    }

    @Test
    void theQuietestHoursLieInTheMiddleOfALongerRest() {
        int[] hours = new int[24];
        java.util.Arrays.fill(hours, 9);
        for (int hour = 22; hour < 32; hour++) {
            hours[hour % 24] = 0;
        }

        assertThat(DayRhythm.quietest(hours)).isZero();
    }

    @Test
    void aClockIsNotBursty() {
        SmallLog log = new SmallLog();
        for (int i = 0; i < 30; i++) {
            log.post(0, i * HOUR);
        }
        ActivityMeasure measure = ActivityMeasure.of(Observation.of(log, 0, 2 * DAY, new float[1], new short[1]));

        assertThat(measure.burstiness().size()).isEqualTo(1);
        assertThat(measure.burstiness().mean()).isEqualTo(-1, within(1e-9));
        assertThat(measure.memory().size()).isZero();
    }

    @Test
    void aRunOfADayIsTooShortForARhythm() {
        SmallLog log = new SmallLog();
        for (int i = 0; i < 100; i++) {
            log.post(0, i * HOUR / 5);
        }

        DayRhythm rhythm = ActivityMeasure.of(Observation.of(log, 0, DAY, new float[1], new short[1]))
                .rhythm();

        assertThat(rhythm.personas()).isZero();
        assertThat(rhythm.quiet()).isNaN();
        assertThat(rhythm.peak()).isNaN();
    }

    @Test
    void refusesARunOfAnotherWorld() {
        SmallLog log = new SmallLog();
        log.post(7, 0);

        assertThatThrownBy(() -> ActivityMeasure.of(Observation.of(log, 0, DAY, new float[5], new short[5])))
                .hasMessageContaining("persona of act 0 must be below 5, but was 7");
    }
}
