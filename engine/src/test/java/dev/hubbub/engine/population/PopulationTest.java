package dev.hubbub.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.RandomTrial;
import dev.hubbub.engine.SmallTown;
import dev.hubbub.engine.kernel.Normal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final List<SeedProfile> SEEDS = SmallTown.SEEDS;
    private static final int MANY = 100_000;

    @RandomTrial(times = 10)
    void aPersonaDoesNotDependOnHowManyThereAre(RandomGenerator random) {
        long seed = random.nextLong();
        int size = random.nextInt(1, 50_000);
        Population small = Population.of(seed, SEEDS, size);
        Population large = Population.of(seed, SEEDS, Integer.MAX_VALUE);
        for (int i = 0; i < 50; i++) {
            int persona = random.nextInt(size);
            assertThat(large.persona(persona)).isEqualTo(small.persona(persona));
            assertThat(large.name(persona)).isEqualTo(small.name(persona));
            assertThat(large.handle(persona)).isEqualTo(small.handle(persona));
            assertThat(large.bio(persona)).isEqualTo(small.bio(persona));
            assertThat(large.fameLevel(persona)).isEqualTo(small.fameLevel(persona));
            assertThat(large.tier(persona)).isEqualTo(small.tier(persona));
            assertThat(large.interest(persona, i)).isEqualTo(small.interest(persona, i));
        }
    }

    @Test
    void theFirstPersonasAreTheSeedsAsTheyStand() {
        Population population = Population.of(5, SEEDS, 10_000);
        for (int i = 0; i < SEEDS.size(); i++) {
            SeedProfile seed = SEEDS.get(i);
            assertThat(population.persona(i))
                    .isEqualTo(new Persona(
                            i, seed, seed.age(), seed.personality(), seed.leaning(), seed.style(), seed.activity()));
            assertThat(population.leaning(i)).isCloseTo(seed.leaning(), within(1e-6));
            assertThat(population.postsPerDay(i)).isCloseTo(seed.activity().postsPerDay(), within(1e-4));
            for (Topic topic : Topic.values()) {
                assertThat(population.interest(i, topic.ordinal()))
                        .isCloseTo(seed.interests().getOrDefault(topic, 0.02), within(1e-6));
            }
        }
    }

    @RandomTrial(times = 10)
    void thePersonaAndItsNumbersSayTheSame(RandomGenerator random) {
        Population population = Population.of(random.nextLong(), SEEDS, MANY);
        for (int i = 0; i < 200; i++) {
            int id = random.nextInt(MANY);
            Persona persona = population.persona(id);
            assertThat(persona.id()).isEqualTo(id);
            assertThat(persona.seed()).isSameAs(SEEDS.get(population.seedOf(id)));
            assertThat(persona.leaning()).isCloseTo(population.leaning(id), within(1e-6));
            assertThat(persona.activity().postsPerDay())
                    .isCloseTo(Math.max(0.01, population.postsPerDay(id)), within(1e-4));
        }
    }

    /// Ages of a round move by at most 3 years, evenly; deviation of the mean of 99,000 steps: 2 / 315. 6 of them.
    /// Posts a day: the factor's deviation is 0.53, weighted by the few who post much: 0.01 is more than 6 of it.
    @Test
    void marginsAreThoseOfTheSeeds() {
        Population population = Population.of(1, SEEDS, MANY);
        assertThat(mean(population, p -> p.age()))
                .isCloseTo(SEEDS.stream().mapToInt(SeedProfile::age).average().orElseThrow(), within(0.1));
        assertThat(mean(population, Persona::leaning))
                .isCloseTo(
                        SEEDS.stream()
                                .mapToDouble(SeedProfile::leaning)
                                .average()
                                .orElseThrow(),
                        within(0.01));
        double posts = IntStream.range(0, MANY)
                .mapToDouble(population::postsPerDay)
                .average()
                .orElseThrow();
        double wanted = SEEDS.stream()
                .mapToDouble(seed -> seed.activity().postsPerDay())
                .average()
                .orElseThrow();
        assertThat(posts / wanted).isCloseTo(1, within(0.05));
        for (String country : List.of("US", "AR", "FR", "IN")) {
            assertThat(mean(population, p -> p.seed().country().equals(country) ? 1 : 0))
                    .isCloseTo(
                            SEEDS.stream()
                                            .filter(s -> s.country().equals(country))
                                            .count()
                                    / 1000.0,
                            within(1e-9));
        }
    }

    /// Scores of 100,000: a mean or a correlation has a deviation below 0.0032 round its seed's part; 6 of them.
    @Test
    void aMarkovStepKeepsMeansSpreadsAndCorrelations() {
        double[][] before = new double[5][SEEDS.size()];
        double[][] after = new double[5][MANY];
        Population population = Population.of(1, SEEDS, MANY + SEEDS.size());
        for (int seed = 0; seed < SEEDS.size(); seed++) {
            put(before, seed, SEEDS.get(seed).personality());
        }
        for (int i = 0; i < MANY; i++) {
            put(after, i, population.persona(SEEDS.size() + i).personality());
        }
        double[][] noise = Traits.CORRELATION;
        for (int one = 0; one < 5; one++) {
            assertThat(mean(after[one])).isCloseTo(0.85 * mean(before[one]), within(0.02));
            for (int other = 0; other <= one; other++) {
                double wanted = 0.7225 * covariance(before[one], before[other]) + 0.2775 * noise[one][other];
                assertThat(covariance(after[one], after[other]))
                        .as("traits %s and %s", one, other)
                        .isCloseTo(wanted, within(0.02));
            }
        }
    }

    @Test
    void tiersAreCutByPostsAMonth() {
        assertThat(Population.tierOf(0)).isZero();
        assertThat(Population.tierOf(1.49 / 30)).isZero();
        assertThat(Population.tierOf(1.5 / 30)).isEqualTo(1);
        assertThat(Population.tierOf(6 / 30.0)).isEqualTo(2);
        assertThat(Population.tierOf(1)).isEqualTo(3);
        assertThat(Population.tierOf(4)).isEqualTo(4);
        assertThat(Population.tierOf(500)).isEqualTo(Population.TIERS - 1);
    }

    @Test
    void fameHasItsTailAndGoesWithActivity() {
        Population population = Population.of(1, SEEDS, MANY);
        int[] counts = new int[Population.FAME_LEVELS];
        double[] sums = new double[Population.TIERS];
        int[] members = new int[Population.TIERS];
        for (int i = 0; i < MANY; i++) {
            int level = population.fameLevel(i);
            assertThat(level).isBetween(0, Population.FAME_LEVELS - 1);
            counts[level]++;
            sums[population.tier(i)] += level;
            members[population.tier(i)]++;
        }
        for (int tier = 1; tier < Population.TIERS; tier++) {
            assertThat(sums[tier] / members[tier]).isGreaterThan(sums[tier - 1] / members[tier - 1]);
        }
        assertThat(counts[0]).isPositive();
        assertThat(Population.fameOf(0)).isOne();
        assertThat(Population.fameOf(9) / Population.fameOf(8)).isCloseTo(StrictMath.exp(0.25), within(1e-12));
    }

    @Test
    void theLastPersonaOfTheLargestWorldCanBeAskedFor() {
        Population population = Population.of(1, SEEDS, Integer.MAX_VALUE);
        int last = Integer.MAX_VALUE - 1;
        assertThat(population.persona(last).id()).isEqualTo(last);
        assertThat(population.handle(last)).matches("[a-z0-9_]{3,20}");
        assertThat(population.name(last)).isNotBlank();
        assertThat(population.bio(last)).isNotNull();
    }

    @Test
    void refusesWhatCannotBe() {
        Population population = Population.of(1, SEEDS, 10);
        assertThatThrownBy(() -> population.persona(10)).hasMessage("persona must be in [0, 9], but was 10");
        assertThatThrownBy(() -> population.name(-1)).hasMessage("persona must be in [0, 9], but was -1");
        assertThatThrownBy(() -> Population.of(1, SEEDS, 0)).hasMessage("personas must be 1 or more, but was 0");
        assertThatThrownBy(() -> Population.of(1, List.of(), 1))
                .hasMessage("seed profiles must be at least one, but were none");
    }

    private static double mean(Population population, ToDoubleFunction<Persona> what) {
        return IntStream.range(0, MANY)
                .mapToObj(population::persona)
                .mapToDouble(what)
                .average()
                .orElseThrow();
    }

    private static void put(double[][] columns, int row, BigFive traits) {
        columns[0][row] = Normal.quantile(traits.openness());
        columns[1][row] = Normal.quantile(traits.conscientiousness());
        columns[2][row] = Normal.quantile(traits.extraversion());
        columns[3][row] = Normal.quantile(traits.agreeableness());
        columns[4][row] = Normal.quantile(traits.neuroticism());
    }

    private static double mean(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        return sum / column.length;
    }

    private static double covariance(double[] one, double[] other) {
        double middle = mean(one);
        double otherMiddle = mean(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - middle) * (other[i] - otherMiddle);
        }
        return sum / one.length;
    }
}
