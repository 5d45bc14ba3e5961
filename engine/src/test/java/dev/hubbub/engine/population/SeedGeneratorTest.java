package dev.hubbub.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.RandomTrial;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// False alarms: the spread of every figure over 200 seeds was measured; the bands of a sample of 1,000 are at least 5
/// of its standard deviations away (chance below 6e-7 a figure), and signs of correlations are asked of samples of
/// 10,000, where the weakest is 8 away. All trials have fixed seeds besides.
class SeedGeneratorTest {

    private static final double DAYS = 30.44;

    @RandomTrial(times = 5)
    void postsAreWrittenByTheFew(RandomGenerator random) {
        double[] monthly = SeedGenerator.generate(random.nextLong(), 1000).stream()
                .mapToDouble(s -> s.activity().postsPerDay() * DAYS)
                .sorted()
                .toArray();
        double all = Arrays.stream(monthly).sum();
        assertThat(Arrays.stream(monthly, 900, 1000).sum() / all).isBetween(0.78, 0.83);
        assertThat(Arrays.stream(monthly, 750, 1000).sum() / all).isBetween(0.955, 0.98);
        assertThat(monthly[449]).isBetween(1.8, 2.2);
        assertThat(monthly[949]).isBetween(130.0, 145.0);
        assertThat(monthly[999]).isLessThanOrEqualTo(60.001 * DAYS);
    }

    @RandomTrial(times = 5)
    void everyDayHasItsNightAndItsPeak(RandomGenerator random) {
        double quiet = 0;
        double peak = 0;
        for (SeedProfile profile : SeedGenerator.generate(random.nextLong(), 500)) {
            List<Double> hours = profile.activity().hourly();
            double least = quietest(hours);
            double most = hours.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            assertThat(least).isBetween(0.02, 0.05);
            assertThat(most).isBetween(1.4, 2.0);
            assertThat(hours.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(24, within(1e-9));
            quiet += least / 500;
            peak += most / 500;
        }
        assertThat(quiet).isCloseTo(0.031, within(0.001));
        assertThat(peak).isCloseTo(1.69, within(0.01));
    }

    @RandomTrial(times = 5)
    void theMarginsAreThePublishedOnes(RandomGenerator random) {
        List<SeedProfile> profiles = SeedGenerator.generate(random.nextLong(), 1000);
        List<SeedProfile> american = of(profiles, s -> s.country().equals("US"));
        List<SeedProfile> younger =
                of(profiles, s -> s.country().equals("MX") || s.country().equals("IN"));
        assertThat(share(profiles, s -> s.style().language().equals("en"))).isCloseTo(0.6, within(0.002));
        assertThat(share(profiles, s -> s.gender() == Gender.WOMAN)).isBetween(0.42, 0.48);
        assertThat(share(profiles, s -> s.gender() == Gender.NONBINARY)).isBetween(0.003, 0.021);
        assertThat(share(american, s -> s.age() < 50)).isBetween(0.6, 0.88);
        assertThat(share(of(american, s -> s.age() >= 18), s -> s.education().compareTo(Education.BACHELOR) >= 0))
                .isBetween(0.29, 0.58);
        assertThat(share(american, s -> s.leaning() < 0)).isBetween(0.48, 0.78);
        assertThat(share(younger, s -> s.age() < 35)).isBetween(0.54, 0.89);
        assertThat(profiles.stream().map(SeedProfile::country).distinct().count())
                .isGreaterThanOrEqualTo(24);
    }

    @RandomTrial(times = 5)
    void ratesAndTendenciesHaveTheirMeans(RandomGenerator random) {
        List<SeedProfile> profiles = SeedGenerator.generate(random.nextLong(), 1000);
        double posts = mean(profiles, s -> s.activity().postsPerDay());
        assertThat(mean(profiles, s -> s.style().emojiRate() * s.activity().postsPerDay()) / posts)
                .isCloseTo(0.207, within(0.001));
        assertThat(mean(profiles, s -> s.style().hashtagRate() * s.activity().postsPerDay()) / posts)
                .isCloseTo(0.16, within(0.001));
        assertThat(mean(profiles, s -> s.activity().like())).isCloseTo(1, within(0.001));
        assertThat(mean(profiles, s -> s.activity().reply())).isCloseTo(1, within(0.001));
        assertThat(mean(profiles, s -> s.activity().repost())).isCloseTo(1, within(0.001));
        assertThat(mean(profiles, s -> s.activity().quote())).isCloseTo(1, within(0.001));
    }

    @RandomTrial(times = 5)
    void everyTopicHasItsPeople(RandomGenerator random) {
        List<SeedProfile> profiles = SeedGenerator.generate(random.nextLong(), 1000);
        for (Topic topic : Topic.values()) {
            assertThat(of(profiles, s -> interest(s, topic) >= 0.3))
                    .as("%s", topic)
                    .hasSizeGreaterThanOrEqualTo(20);
        }
        for (SeedProfile profile : profiles) {
            assertThat(profile.interests().size()).isBetween(Interests.FEWEST, Interests.MOST);
            assertThat(profile.interests().values()).allMatch(weight -> weight > 0 && weight <= 1);
        }
        assertThat(holders(profiles, Topic.FOOTBALL, "ES", "AR", "GB"))
                .isGreaterThan(holders(profiles, Topic.FOOTBALL, "US") + 0.2);
        assertThat(holders(profiles, Topic.CRICKET, "IN"))
                .isGreaterThan(holders(profiles, Topic.CRICKET, "US", "ES", "MX") + 0.1);
    }

    @Test
    void correlationsHaveTheSignOfTheStudies() {
        List<SeedProfile> people = SeedGenerator.generate(2011, 10_000);
        List<ToDoubleFunction<SeedProfile>> traits = List.of(
                s -> s.personality().openness(),
                s -> s.personality().conscientiousness(),
                s -> s.personality().extraversion(),
                s -> s.personality().agreeableness(),
                s -> s.personality().neuroticism());
        for (int i = 0; i < traits.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(correlation(people, traits.get(i), traits.get(j)))
                        .isCloseTo(Traits.CORRELATION[i][j], within(0.12));
            }
        }
        ToDoubleFunction<SeedProfile> age = SeedProfile::age;
        ToDoubleFunction<SeedProfile> woman = s -> s.gender() == Gender.WOMAN ? 1 : 0;
        ToDoubleFunction<SeedProfile> posts = s -> StrictMath.log(s.activity().postsPerDay());
        assertThat(correlation(people, age, traits.get(1))).isPositive();
        assertThat(correlation(people, age, traits.get(3))).isPositive();
        assertThat(correlation(people, age, traits.get(4))).isNegative();
        assertThat(correlation(people, woman, traits.get(4))).isPositive();
        assertThat(correlation(people, woman, traits.get(3))).isPositive();
        assertThat(correlation(people, posts, traits.get(0))).isBetween(0.05, 0.35);
        assertThat(correlation(people, posts, traits.get(2))).isBetween(0.05, 0.35);
        assertThat(correlation(people, posts, s -> s.interests().size())).isBetween(0.1, 0.4);
        assertThat(correlation(people, age, s -> s.style().formality())).isPositive();
        assertThat(correlation(people, age, s -> interest(s, Topic.GAMING))).isNegative();
        assertThat(correlation(people, age, SeedProfile::leaning)).isPositive();
        assertThat(correlation(people, woman, s -> s.style().emojiRate())).isPositive();
        assertThat(correlation(people, woman, s -> interest(s, Topic.FOOTBALL))).isNegative();
        assertThat(correlation(people, traits.get(0), SeedProfile::leaning)).isNegative();
        assertThat(correlation(people, SeedProfile::leaning, s -> interest(s, Topic.CLIMATE)))
                .isNegative();
        assertThat(correlation(people, s -> s.activity().reply(), traits.get(2)))
                .isPositive();
        assertThat(correlation(people, s -> s.activity().quote(), traits.get(3)))
                .isNegative();
    }

    @Test
    void theSameSeedGivesTheSamePeopleAndAnotherGivesOthers() {
        assertThat(SeedGenerator.generate(1, 200)).isEqualTo(SeedGenerator.generate(1, 200));
        assertThat(SeedGenerator.generate(2, 200)).isNotEqualTo(SeedGenerator.generate(1, 200));
    }

    @Test
    void theFirstOfTheListAreAFairSample() {
        double found = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<SeedProfile> first = SeedGenerator.generate(seed, 1000).subList(0, 100);
            found += share(first, s -> s.style().language().equals("es")) / 20;
        }
        // 2,000 draws of a share of 0.4: standard deviation 0.011, so a false alarm has a chance below 1e-6
        assertThat(found).isCloseTo(0.4, within(0.055));
    }

    @Test
    void citiesLieInRealTimeZonesAndIdsAreUnique() {
        List<SeedProfile> profiles = SeedGenerator.generate(7, 1000);
        assertThat(new TreeSet<>(profiles.stream().map(SeedProfile::id).toList()))
                .hasSize(1000);
        assertThat(ZoneId.getAvailableZoneIds())
                .containsAll(profiles.stream().map(SeedProfile::timeZone).toList());
        assertThat(Nation.ALL).allSatisfy(nation -> assertThat(nation.cities()).hasSizeBetween(3, 8));
    }

    @Test
    void occupationsFollowTheGenderOfSpanish() {
        List<SeedProfile> profiles = SeedGenerator.generate(3, 4000);
        assertThat(of(profiles, s -> s.occupation().equals("enfermera")))
                .isNotEmpty()
                .allMatch(s -> s.gender() == Gender.WOMAN);
        assertThat(of(profiles, s -> s.occupation().equals("enfermero")))
                .isNotEmpty()
                .allMatch(s -> s.gender() == Gender.MAN);
    }

    @Test
    void smallSamplesWorkAndSenselessOnesAreRefused() {
        assertThat(SeedGenerator.generate(5, 1)).hasSize(1);
        assertThat(SeedGenerator.generate(5, 7)).hasSize(7);
        assertThatThrownBy(() -> SeedGenerator.generate(5, 0))
                .hasMessageContaining("must be in [1, 100000], but was 0");
    }

    @Test
    void biographiesAreManyAndShort() {
        List<String> bios =
                SeedGenerator.generate(9, 1000).stream().map(SeedProfile::bio).toList();
        assertThat(bios).allMatch(bio -> bio.length() <= 160);
        assertThat(bios.stream().filter(String::isEmpty).count()).isBetween(50L, 155L);
        assertThat(bios.stream().distinct().count()).isGreaterThan(840);
    }

    private static double quietest(List<Double> hours) {
        double least = 24;
        for (int first = 0; first < 24; first++) {
            double sum = 0;
            for (int i = 0; i < 6; i++) {
                sum += hours.get((first + i) % 24);
            }
            least = Math.min(least, sum);
        }
        return least / 24;
    }

    private static double interest(SeedProfile profile, Topic topic) {
        return profile.interests().getOrDefault(topic, 0.0);
    }

    private static double holders(List<SeedProfile> profiles, Topic topic, String... countries) {
        List<SeedProfile> residents = of(profiles, s -> Arrays.asList(countries).contains(s.country()));
        return share(residents, s -> interest(s, topic) >= 0.3);
    }

    private static List<SeedProfile> of(List<SeedProfile> profiles, Predicate<SeedProfile> who) {
        return profiles.stream().filter(who).toList();
    }

    private static double share(List<SeedProfile> profiles, Predicate<SeedProfile> who) {
        return (double) of(profiles, who).size() / profiles.size();
    }

    private static double mean(List<SeedProfile> profiles, ToDoubleFunction<SeedProfile> figure) {
        return profiles.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static double correlation(
            List<SeedProfile> people, ToDoubleFunction<SeedProfile> first, ToDoubleFunction<SeedProfile> second) {
        double x = mean(people, first);
        double y = mean(people, second);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (SeedProfile person : people) {
            double dx = first.applyAsDouble(person) - x;
            double dy = second.applyAsDouble(person) - y;
            xy += dx * dy;
            xx += dx * dx;
            yy += dy * dy;
        }
        return xy / StrictMath.sqrt(xx * yy);
    }
}
