package dev.hubbub.engine.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.NewsDesk;
import dev.hubbub.engine.RandomTrial;
import dev.hubbub.engine.SmallTown;
import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.population.Population;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final int PERSONAS = 20_000;
    private static final int CALLS = 20_000;
    private static final long DAY_MS = 24 * NewsDesk.HOUR_MS;
    private static final Population TOWN = Population.of(1, SmallTown.SEEDS, PERSONAS);
    private static final Presence PRESENCE = Presence.of(TOWN, NewsDesk.SUNDAY_MS);

    @RandomTrial(times = 500)
    void nobodyComesBeforeTheyAreCalled(RandomGenerator random) {
        int persona = random.nextInt(PERSONAS);
        long at = random.nextLong(7 * DAY_MS);
        long bits = random.nextLong();
        long next = PRESENCE.next(persona, at, bits, random.nextDouble());
        assertThat(next == -1 || next >= at).isTrue();
        assertThat(PRESENCE.next(persona, at, bits, 0))
                .as("who is not keen comes now or never")
                .isIn(-1L, at);
    }

    @RandomTrial(times = 20)
    void comingAndGoingDependsOnSeedAndPersonaAlone(RandomGenerator random) {
        Presence elsewhere = Presence.of(Population.of(1, SmallTown.SEEDS, 1 << 20), NewsDesk.SUNDAY_MS);
        int persona = random.nextInt(PERSONAS);
        long at = random.nextLong(DAY_MS);
        long bits = random.nextLong();
        assertThat(elsewhere.next(persona, at, bits, 0.5)).isEqualTo(PRESENCE.next(persona, at, bits, 0.5));
        assertThat(elsewhere.liveliness(persona, at)).isEqualTo(PRESENCE.liveliness(persona, at));
    }

    /// A quarter of the calls of a day fall into everybody's own quietest six hours; few of those called come then.
    /// The deviation of the share is 0.0015.
    @Test
    void peopleSleepAtNight() {
        int came = 0;
        int inTheNight = 0;
        for (int i = 0; i < CALLS; i++) {
            int persona = i * 7919 % PERSONAS;
            long next = PRESENCE.next(persona, i * (DAY_MS / CALLS), Chance.mix(i), 0.5);
            if (next >= 0) {
                came++;
                inTheNight += PRESENCE.weight(persona, next) <= sixthLowest(persona) ? 1 : 0;
            }
        }
        assertThat(inTheNight / (double) came).isLessThan(0.06);
        assertThat(came / (double) CALLS).isBetween(0.5, 0.9);
    }

    @Test
    void theKeenerComeBackMoreOften() {
        int[] came = new int[3];
        for (int i = 0; i < CALLS; i++) {
            for (int keen = 0; keen < came.length; keen++) {
                long next = PRESENCE.next(i % PERSONAS, i * (DAY_MS / CALLS), Chance.mix(i), keen / 2.0);
                came[keen] += next >= 0 ? 1 : 0;
            }
        }
        assertThat(came[0]).isLessThan(came[1]);
        assertThat(came[1]).isLessThan(came[2]);
        assertThat(came[2] / (double) CALLS).isGreaterThan(0.98);
    }

    @Test
    void theDayIsTheLocalOne() {
        for (int persona = 0; persona < 1000; persona++) {
            ZoneId zone = ZoneId.of(SmallTown.SEEDS.get(persona).timeZone());
            long at = persona * 777_777L;
            assertThat(PRESENCE.localHour(persona, at))
                    .isEqualTo(Instant.ofEpochMilli(NewsDesk.SUNDAY_MS + at)
                            .atZone(zone)
                            .getHour());
        }
    }

    /// Exponential draws to the third: the mean of 200,000 has a deviation of 0.004 here.
    @Test
    void spellsAreLivelyInTheMeanAndQuietMostly() {
        double sum = 0;
        double most = 0;
        int quiet = 0;
        for (int i = 0; i < 200_000; i++) {
            double lively = PRESENCE.liveliness(i % PERSONAS, i / PERSONAS * DAY_MS);
            sum += lively;
            most = Math.max(most, lively);
            quiet += lively < 0.5 ? 1 : 0;
        }
        assertThat(sum / 200_000).isBetween(0.9, 1.1);
        assertThat(quiet).isGreaterThan(100_000);
        assertThat(most).isLessThanOrEqualTo(Presence.LIVELIEST);
    }

    private static double sixthLowest(int persona) {
        double[] hours = new double[24];
        int seed = TOWN.seedOf(persona);
        for (int hour = 0; hour < 24; hour++) {
            hours[hour] = TOWN.columns().hourly(seed, hour);
        }
        Arrays.sort(hours);
        return hours[5];
    }
}
