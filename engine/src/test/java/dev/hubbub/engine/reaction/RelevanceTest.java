package dev.hubbub.engine.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.NewsDesk;
import dev.hubbub.engine.SmallTown;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedProfile;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelevanceTest {

    private static final int PERSONAS = 50_000;
    private static final Population TOWN = Population.of(1, SmallTown.SEEDS, PERSONAS);

    private final Relevance won = Relevance.of(TOWN, NewsDesk.goal("won", 1, 1));

    @Test
    void argentinesAreForArgentinaAndTheFrenchAgainst() {
        assertThat(mean(won::stance, fromCountry("AR"))).isGreaterThan(0.6);
        assertThat(mean(won::stance, fromCountry("FR"))).isLessThan(-0.4);
        assertThat(mean(won::stance, fromCountry("IN"))).isBetween(-0.4, 0.5);
    }

    @Test
    void theLeftIsForTheLeft() {
        Relevance election = Relevance.of(TOWN, NewsDesk.election("US", 1));
        assertThat(mean(election::stance, i -> TOWN.leaning(i) < -0.5)).isGreaterThan(0.2);
        assertThat(mean(election::stance, i -> TOWN.leaning(i) > 0.5)).isLessThan(-0.2);
    }

    @Test
    void thoseWithoutASideFeelWhatTheNewsIs() {
        Relevance festival = Relevance.of(TOWN, NewsDesk.festival("AR", "Rosario", 1));
        assertThat(mean(festival::stance, i -> true)).isCloseTo(0.45, within(0.05));
    }

    @Test
    void sidesStayTheSameFromOneGoalToTheNext() {
        Relevance lost = Relevance.of(TOWN, NewsDesk.goal("lost", 2, -1));
        long same = IntStream.range(0, PERSONAS)
                .filter(i -> won.stance(i) * lost.stance(i) > 0)
                .count();
        assertThat(same / (double) PERSONAS).isGreaterThan(0.6);
        assertThat(mean(lost::stance, fromCountry("AR"))).isGreaterThan(0.3);
    }

    @Test
    void stanceAndConcernStayInTheirBounds() {
        for (Event event : new Event[] {
            NewsDesk.goal("g", 1, 1), NewsDesk.election("US", 1), NewsDesk.festival("MX", "Monterrey", 1)
        }) {
            Relevance relevance = Relevance.of(TOWN, event);
            for (int i = 0; i < PERSONAS; i += 11) {
                assertThat(relevance.stance(i)).isBetween(-1.0, 1.0);
                double ofSeed = relevance.concernOfSeed(TOWN.seedOf(i));
                assertThat(relevance.concern(i)).isBetween(0.59 * ofSeed, Math.min(1, 1.4 * ofSeed));
            }
        }
    }

    @Test
    void nearerIsOfMoreConcern() {
        SeedProfile here = SmallTown.SEEDS.getFirst();
        Relevance festival = Relevance.of(TOWN, NewsDesk.festival(here.country(), here.city(), 1));
        double inTown = mean(festival::concern, i -> profile(i).city().equals(here.city()));
        double inCountry = mean(
                festival::concern,
                i -> profile(i).country().equals(here.country())
                        && !profile(i).city().equals(here.city()));
        double abroad = mean(festival::concern, i -> !profile(i).country().equals(here.country()));
        assertThat(inTown).isGreaterThan(3 * inCountry);
        assertThat(inCountry).isGreaterThan(3 * abroad);
    }

    @Test
    void aPersonaFeelsTheSameInAnyWorldOfItsSeed() {
        Relevance elsewhere =
                Relevance.of(Population.of(1, SmallTown.SEEDS, Integer.MAX_VALUE), NewsDesk.goal("won", 1, 1));
        for (int i = 0; i < PERSONAS; i += 101) {
            assertThat(elsewhere.stance(i)).isEqualTo(won.stance(i));
            assertThat(elsewhere.concern(i)).isEqualTo(won.concern(i));
        }
    }

    private static SeedProfile profile(int persona) {
        return TOWN.seeds().get(TOWN.seedOf(persona));
    }

    private static IntPredicate fromCountry(String country) {
        return i -> profile(i).country().equals(country);
    }

    private static double mean(IntToDoubleFunction what, IntPredicate of) {
        return IntStream.range(0, PERSONAS)
                .filter(of)
                .mapToDouble(what)
                .average()
                .orElseThrow();
    }
}
