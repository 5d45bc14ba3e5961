package dev.hubbub.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.RandomTrial;
import dev.hubbub.engine.SmallTown;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

class CirclesTest {

    private static final int SMALLEST = 6;
    private static final int LARGEST = 45;

    @RandomTrial(times = 30)
    void everyPersonaIsInExactlyOneCircle(RandomGenerator random) {
        int size = random.nextInt(1, 20_000);
        Circles circles = circles(random, size);
        BitSet met = new BitSet(size);
        for (int group = 0; group < circles.groups().count(); group++) {
            int members = circles.members(group);
            for (int first = 0; first < members; ) {
                int circle = circles.size(group, first);
                assertThat(circle).isBetween(1, LARGEST + SMALLEST);
                for (int place = first; place < first + circle; place++) {
                    assertThat(circles.first(group, place)).isEqualTo(first);
                    int persona = circles.at(group, place);
                    assertThat(met.get(persona)).isFalse();
                    met.set(persona);
                }
                first += circle;
            }
        }
        assertThat(met.cardinality()).isEqualTo(size);
    }

    @RandomTrial(times = 30)
    void placeAndPersonaTurnEachOtherBack(RandomGenerator random) {
        int size = random.nextInt(1, 1 << random.nextInt(1, 31));
        Circles circles = circles(random, size);
        for (int i = 0; i < 500; i++) {
            int persona = random.nextInt(size);
            int group = circles.groups().groupOf(persona);
            int place = circles.place(persona);
            assertThat(place).isBetween(0, circles.members(group) - 1);
            assertThat(circles.at(group, place)).isEqualTo(persona);
            int first = circles.first(group, place);
            assertThat(place).isBetween(first, first + circles.size(group, first) - 1);
        }
    }

    /// Only the last circle of a group may be cut short by the end of it.
    @RandomTrial(times = 20)
    void circlesHaveTheSizesAskedFor(RandomGenerator random) {
        Circles circles = circles(random, random.nextInt(1000, 100_000));
        for (int group = 0; group < circles.groups().count(); group++) {
            int members = circles.members(group);
            for (int first = 0; first < members; ) {
                int circle = circles.size(group, first);
                if (first + circle < members) {
                    assertThat(circle).isBetween(SMALLEST, LARGEST + SMALLEST);
                }
                first += circle;
            }
        }
    }

    @RandomTrial(times = 10)
    void anotherSeedIsAnotherSetOfFriends(RandomGenerator random) {
        SeedGroups groups = SeedGroups.by(SmallTown.SEEDS, 10_000, SeedProfile::country);
        long seed = random.nextLong();
        Circles one = Circles.of(seed, "circle", groups, SMALLEST, LARGEST);
        Circles other = Circles.of(seed + 1, "circle", groups, SMALLEST, LARGEST);
        Circles named = Circles.of(seed, "company", groups, SMALLEST, LARGEST);
        int same = 0;
        for (int persona = 0; persona < 10_000; persona++) {
            same += one.place(persona) == other.place(persona) ? 1 : 0;
            same += one.place(persona) == named.place(persona) ? 1 : 0;
        }
        // About one in each of the two times some 40 countries: ten times as many have a chance below 1e-100.
        assertThat(same).isLessThan(800);
    }

    private static Circles circles(RandomGenerator random, int size) {
        List<SeedProfile> seeds = SmallTown.SEEDS.subList(0, random.nextInt(1, 1001));
        SeedGroups groups = SeedGroups.by(seeds, size, random.nextBoolean() ? SeedProfile::country : SeedProfile::city);
        return Circles.of(random.nextLong(), "circle", groups, SMALLEST, LARGEST);
    }
}
