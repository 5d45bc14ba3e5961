package dev.hubbub.engine.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.NewsDesk;
import dev.hubbub.engine.SmallTown;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.SeedProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RespondersTest {

    private static final int PERSONAS = 60_000;
    private static final long AT_MS = NewsDesk.HOUR_MS;
    private static final SmallTown TOWN = SmallTown.of(PERSONAS, 1);

    @Test
    void everybodyRespondsOnceAndNotBeforeItHappens() {
        Intent posts = responses(TOWN, NewsDesk.goal("goal", 1, 1));
        TreeSet<Integer> responders = new TreeSet<>();
        for (int i = 0; i < posts.size(); i++) {
            assertThat(responders.add(posts.persona(i))).isTrue();
            assertThat(posts.atMs(i)).isBetween(AT_MS, 24 * NewsDesk.HOUR_MS - 1);
            assertThat(posts.kind(i)).isEqualTo(ActKind.POST.ordinal());
            assertThat(posts.source(i)).isEqualTo(-1);
            assertThat(posts.event(i)).isZero();
            assertThat(posts.stance(i)).isBetween(-1.0, 1.0);
        }
        assertThat(responders).hasSizeGreaterThan(200);
    }

    @Test
    void respondersAreThoseWhomItConcerns() {
        Event goal = NewsDesk.goal("goal", 1, 1);
        Relevance relevance = Relevance.of(TOWN.population(), goal);
        Intent posts = responses(TOWN, goal);
        double[] concernOf = new double[posts.size()];
        for (int i = 0; i < concernOf.length; i++) {
            concernOf[i] = relevance.concern(posts.persona(i));
        }
        double everybody = 0;
        for (int i = 0; i < PERSONAS; i++) {
            everybody += relevance.concern(i) / PERSONAS;
        }
        assertThat(Arrays.stream(concernOf).average().orElseThrow()).isGreaterThan(1.3 * everybody);
    }

    /// A third as many personas have a third as many responders. Counts of about 1,000 and
    /// 330 have a deviation of 6.3 % together; 5 of them.
    @Test
    void aSkipThroughAWorldMissesNobody() {
        Event goal = NewsDesk.goal("goal", 1, 1);
        int all = responses(TOWN, goal).size();
        int third = responses(SmallTown.of(PERSONAS / 3, 1), goal).size();
        assertThat(third * 3.0 / all).isBetween(0.7, 1.3);
    }

    /// Round by round, a larger world begins with the responders of a smaller one.
    @Test
    void whoRespondsDoesNotDependOnHowManyThereAre() {
        Event goal = NewsDesk.goal("goal", 1, 1);
        Intent all = responses(TOWN, goal);
        Intent some = responses(SmallTown.of(20_000, 1), goal);
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.persona(i) < 20_000) {
                keys.add(all.key(i));
            }
        }
        List<Long> someKeys = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            someKeys.add(some.key(i));
        }
        assertThat(someKeys).containsExactlyElementsOf(keys);
    }

    @Test
    void localEventsStayLocal() {
        TreeMap<String, Integer> people = new TreeMap<>();
        SmallTown.SEEDS.forEach(seed -> people.merge(seed.country() + "/" + seed.city(), 1, Integer::sum));
        String largest = people.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        String country = largest.substring(0, 2);
        String city = largest.substring(3);
        Intent posts = responses(TOWN, NewsDesk.festival(country, city, 1));
        int inTown = 0;
        int abroad = 0;
        for (int i = 0; i < posts.size(); i++) {
            SeedProfile profile = SmallTown.SEEDS.get(TOWN.population().seedOf(posts.persona(i)));
            inTown += profile.city().equals(city) ? 1 : 0;
            abroad += profile.country().equals(country) ? 0 : 1;
        }
        assertThat(inTown).isPositive();
        double ofThoseInTown = inTown / (double) people.getOrDefault(largest, 0);
        double ofThoseAbroad = abroad / 1000.0;
        assertThat(ofThoseInTown).isGreaterThan(20 * ofThoseAbroad);
    }

    @Test
    void thoseAsleepComeLater() {
        Event goal = NewsDesk.goal("goal", 1, 1);
        Intent posts = responses(TOWN, goal);
        Presence presence = Presence.of(TOWN.population(), NewsDesk.SUNDAY_MS);
        List<Long> asleep = new ArrayList<>();
        List<Long> awake = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            double weight = presence.weight(posts.persona(i), AT_MS);
            if (weight < 0.3) {
                asleep.add(posts.atMs(i) - AT_MS);
            } else if (weight > 1) {
                awake.add(posts.atMs(i) - AT_MS);
            }
        }
        assertThat(asleep).hasSizeGreaterThan(20);
        assertThat(median(awake)).isLessThan(20 * NewsDesk.MINUTE_MS);
        assertThat(median(asleep)).isGreaterThan(NewsDesk.HOUR_MS);
    }

    private static Intent responses(SmallTown town, Event event) {
        Intent posts = new Intent();
        new Responders(reactions(town, event)).respond(0, AT_MS, posts);
        return posts;
    }

    private static Reactions reactions(SmallTown town, Event event) {
        Presence presence = Presence.of(town.population(), NewsDesk.SUNDAY_MS);
        return new Reactions(
                town.population(),
                town.graph(),
                presence,
                ReactionModel.DEFAULT,
                List.of(event),
                24 * NewsDesk.HOUR_MS,
                16);
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
