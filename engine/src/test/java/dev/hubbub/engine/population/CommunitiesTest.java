package dev.hubbub.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.RandomTrial;
import dev.hubbub.engine.SmallTown;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CommunitiesTest {

    private static final SmallTown TOWN = SmallTown.of(20_000, 1);

    @RandomTrial(times = 200)
    void friendsLiveInOneCityAndKnowEachOther(RandomGenerator random) {
        int persona = random.nextInt(20_000);
        List<Integer> circle = TOWN.communities().circleOf(persona);
        assertThat(circle).contains(persona).doesNotHaveDuplicates();
        for (int friend : circle) {
            assertThat(profile(friend).city()).isEqualTo(profile(persona).city());
            assertThat(profile(friend).country()).isEqualTo(profile(persona).country());
            assertThat(TOWN.communities().circleOf(friend)).isEqualTo(circle);
        }
    }

    @RandomTrial(times = 200)
    void colleaguesWorkInOneSectorOfOneCountry(RandomGenerator random) {
        int persona = random.nextInt(20_000);
        List<Integer> company = TOWN.communities().companyOf(persona);
        assertThat(company).contains(persona).doesNotHaveDuplicates();
        for (int colleague : company) {
            assertThat(profile(colleague).sector()).isEqualTo(profile(persona).sector());
            assertThat(profile(colleague).country()).isEqualTo(profile(persona).country());
            assertThat(TOWN.communities().companyOf(colleague)).isEqualTo(company);
        }
    }

    @Test
    void interestCommunitiesNameTheLanguageAndTheTopTopic() {
        SeedGroups interests = TOWN.communities().interests();
        for (int persona = 0; persona < 2000; persona++) {
            String name = interests.name(interests.groupOf(persona));
            SeedProfile profile = profile(persona);
            assertThat(Communities.languageOf(name)).isEqualTo(profile.style().language());
            Topic topic = Topic.valueOf(name.substring(name.indexOf('/') + 1));
            double most = profile.interests().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            assertThat(profile.interests()).containsEntry(topic, most);
        }
    }

    @Test
    void citiesAndSectorsAreNamedByTheirCountry() {
        for (int persona = 0; persona < 2000; persona++) {
            SeedProfile profile = profile(persona);
            SeedGroups cities = TOWN.communities().cities();
            SeedGroups sectors = TOWN.communities().sectors();
            assertThat(cities.name(cities.groupOf(persona))).isEqualTo(profile.country() + "/" + profile.city());
            assertThat(sectors.name(sectors.groupOf(persona))).isEqualTo(profile.country() + "/" + profile.sector());
        }
    }

    @Test
    void somebodyAloneIsACircleOfOne() {
        Communities alone = SmallTown.of(1, 1).communities();
        assertThat(alone.circleOf(0)).containsExactly(0);
        assertThat(alone.companyOf(0)).containsExactly(0);
    }

    private SeedProfile profile(int persona) {
        return TOWN.population().persona(persona).seed();
    }
}
