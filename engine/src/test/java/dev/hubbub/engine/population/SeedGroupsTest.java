package dev.hubbub.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.RandomTrial;
import dev.hubbub.engine.SmallTown;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SeedGroupsTest {

    @RandomTrial(times = 60)
    void rankAndMemberTurnEachOtherBack(RandomGenerator random) {
        SeedGroups groups = groups(random, random.nextInt(1, 6000));
        for (int group = 0; group < groups.count(); group++) {
            for (int rank = 0; rank < groups.members(group); rank++) {
                int member = groups.member(group, rank);
                assertThat(groups.groupOf(member)).isEqualTo(group);
                assertThat(groups.rank(member)).isEqualTo(rank);
            }
        }
    }

    @RandomTrial(times = 60)
    void everyPersonaIsInOneGroup(RandomGenerator random) {
        int size = random.nextInt(1, 6000);
        SeedGroups groups = groups(random, size);
        int members = 0;
        for (int group = 0; group < groups.count(); group++) {
            members += groups.members(group);
        }
        assertThat(members).isEqualTo(size);
        for (int persona = 0; persona < size; persona++) {
            assertThat(groups.rank(persona)).isBetween(0, groups.members(groups.groupOf(persona)) - 1);
        }
    }

    @RandomTrial(times = 20)
    void aRankDoesNotDependOnHowManyThereAre(RandomGenerator random) {
        List<SeedProfile> seeds = seeds(random);
        SeedGroups small = SeedGroups.by(seeds, 5000, SeedProfile::city);
        SeedGroups large = SeedGroups.by(seeds, Integer.MAX_VALUE, SeedProfile::city);
        for (int persona = 0; persona < 5000; persona++) {
            assertThat(large.rank(persona)).isEqualTo(small.rank(persona));
        }
    }

    @RandomTrial(times = 20)
    void theLargestWorldHasRoom(RandomGenerator random) {
        List<SeedProfile> seeds = seeds(random);
        SeedGroups all = SeedGroups.by(seeds, Integer.MAX_VALUE, seed -> "all");
        assertThat(all.members(0)).isEqualTo(Integer.MAX_VALUE);
        assertThat(all.rank(Integer.MAX_VALUE - 1)).isEqualTo(Integer.MAX_VALUE - 1);
        assertThat(all.member(0, Integer.MAX_VALUE - 1)).isEqualTo(Integer.MAX_VALUE - 1);
    }

    @Test
    void groupsStandInTheOrderOfTheirKeys() {
        SeedGroups groups = SeedGroups.by(SmallTown.SEEDS, 1000, SeedProfile::country);
        for (int group = 1; group < groups.count(); group++) {
            assertThat(groups.name(group)).isGreaterThan(groups.name(group - 1));
        }
        for (int seed = 0; seed < 1000; seed++) {
            assertThat(groups.name(groups.groupOfSeed(seed)))
                    .isEqualTo(SmallTown.SEEDS.get(seed).country());
        }
    }

    private static SeedGroups groups(RandomGenerator random, int size) {
        Function<SeedProfile, String> key = random.nextBoolean() ? SeedProfile::city : SeedProfile::country;
        return SeedGroups.by(seeds(random), size, key);
    }

    private static List<SeedProfile> seeds(RandomGenerator random) {
        return SmallTown.SEEDS.subList(0, random.nextInt(1, 1001));
    }
}
