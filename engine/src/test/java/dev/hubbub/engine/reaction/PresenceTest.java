package dev.hubbub.engine.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.NewsDesk;
import dev.hubbub.engine.RandomTrial;
import dev.hubbub.engine.SmallTown;
import dev.hubbub.engine.population.Population;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final int PERSONAS = 20_000;
    private static final long DAY_MS = 24 * NewsDesk.HOUR_MS;
    private static final Population TOWN = Population.of(1, SmallTown.SEEDS, PERSONAS);
    private static final Presence PRESENCE = Presence.of(TOWN, NewsDesk.SUNDAY_MS);

    @RandomTrial(times = 500)
    void nobodyComesBeforeTheyAreCalled(RandomGenerator random) {
        int persona = random.nextInt(PERSONAS);
        long at = random.nextLong(7 * DAY_MS);
        long next = PRESENCE.next(persona, at);
        assertThat(next).isBetween(at, at + 4 * DAY_MS);
        assertThat(PRESENCE.next(persona, next))
                .as("who is about is there at once")
                .isEqualTo(next);
        long later = at + random.nextLong(DAY_MS);
        assertThat(PRESENCE.next(persona, later))
                .as("who is called later")
                .isGreaterThanOrEqualTo(Math.min(next, later));
    }

    @RandomTrial(times = 100)
    void comingAndGoingDependsOnSeedAndPersonaAlone(RandomGenerator random) {
        Presence elsewhere = Presence.of(Population.of(1, SmallTown.SEEDS, 1 << 20), NewsDesk.SUNDAY_MS);
        int persona = random.nextInt(PERSONAS);
        long at = random.nextLong(DAY_MS);
        assertThat(elsewhere.next(persona, at)).isEqualTo(PRESENCE.next(persona, at));
        assertThat(elsewhere.liveliness(persona, at)).isEqualTo(PRESENCE.liveliness(persona, at));
    }

    /// A quarter of the calls of a day fall into everybody's own quietest six hours; few of those called come then.
    @Test
    void peopleSleepAtNight() {
        int called = 20_000;
        int inTheNight = 0;
        for (int i = 0; i < called; i++) {
            int persona = i * 7919 % PERSONAS;
            long next = PRESENCE.next(persona, i * (DAY_MS / called));
            inTheNight += PRESENCE.weight(persona, next) <= sixthLowest(persona) ? 1 : 0;
        }
        assertThat(inTheNight / (double) called).isLessThan(0.05);
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
