package dev.hubbub.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.engine.NewsDesk;
import dev.hubbub.engine.SmallTown;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.reaction.Reactions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds in every run, looked at in one evening of a town of 20,000.
class SimulationTest {

    private static final int DEPTH_LIMIT = 4;
    private static final SmallTown TOWN = SmallTown.of(20_000, 1);
    private static final Scenario EVENING =
            NewsDesk.sunday(8, NewsDesk.goal("first", 1, 1), NewsDesk.goal("second", 2, -1));
    private static final Run RUN = run(TOWN, EVENING, new RunSettings(DEPTH_LIMIT, true, 256));
    private static final ActLog ACTS = RUN.acts();

    @Test
    void actsStandInTheOrderOfTheirTimeAndKey() {
        assertThat(ACTS.size()).isGreaterThan(2000);
        for (int act = 1; act < ACTS.size(); act++) {
            assertThat(ACTS.atMs(act)).isBetween(ACTS.atMs(act - 1), EVENING.durationMs() - 1);
        }
    }

    @Test
    void parentsComeBeforeTheirChildren() {
        for (int act = 0; act < ACTS.size(); act++) {
            int parent = ACTS.parent(act);
            assertThat(parent).isLessThan(act);
            if (ACTS.kind(act) == ActKind.POST) {
                assertThat(parent).isEqualTo(-1);
                assertThat(ACTS.root(act)).isEqualTo(act);
                assertThat(ACTS.depth(act)).isZero();
            } else {
                assertThat(parent).isNotNegative();
                assertThat(ACTS.root(act)).isEqualTo(ACTS.root(parent));
                assertThat(ACTS.depth(act)).isEqualTo(ACTS.depth(parent) + 1);
                assertThat(ACTS.event(act)).isEqualTo(ACTS.event(parent));
            }
        }
    }

    @Test
    void everyKindHangsOnWhatItMay() {
        TreeSet<ActKind> met = new TreeSet<>();
        for (int act = 0; act < ACTS.size(); act++) {
            ActKind kind = ACTS.kind(act);
            met.add(kind);
            if (kind == ActKind.REPLY || kind == ActKind.QUOTE || kind == ActKind.LIKE) {
                assertThat(ACTS.kind(ACTS.parent(act)).hasWords())
                        .as("%s %s on %s", kind, act, ACTS.kind(ACTS.parent(act)))
                        .isTrue();
            }
            if (kind == ActKind.REPOST) {
                assertThat(ACTS.kind(ACTS.parent(act))).isIn(ActKind.POST, ActKind.QUOTE, ActKind.REPOST);
            }
        }
        assertThat(met).containsExactly(ActKind.values());
    }

    @Test
    void repliesGoNoDeeperThanTheLimit() {
        for (int act = 0; act < ACTS.size(); act++) {
            if (ACTS.kind(act) == ActKind.REPLY) {
                assertThat(ACTS.depth(act)).isLessThanOrEqualTo(DEPTH_LIMIT);
            }
        }
    }

    @Test
    void nobodyCarriesOnOrLikesAnythingTwiceOrTheirOwn() {
        TreeSet<String> done = new TreeSet<>();
        for (int act = 0; act < ACTS.size(); act++) {
            ActKind kind = ACTS.kind(act);
            if (kind == ActKind.REPOST || kind == ActKind.QUOTE || kind == ActKind.LIKE) {
                int content = Reactions.content(ACTS, ACTS.parent(act));
                assertThat(ACTS.persona(content)).isNotEqualTo(ACTS.persona(act));
                assertThat(done.add(kind + " " + ACTS.persona(act) + " " + content))
                        .isTrue();
            }
        }
    }

    @Test
    void everyActHasAKeyOfItsOwn() {
        TreeSet<Long> keys = new TreeSet<>();
        for (int act = 0; act < ACTS.size(); act++) {
            assertThat(keys.add(ACTS.key(act))).isTrue();
        }
    }

    @Test
    void stancesAndTopicsAreWhatTheyMayBe() {
        for (int act = 0; act < ACTS.size(); act++) {
            assertThat(ACTS.stance(act)).isBetween(-1.0, 1.0);
            assertThat(ACTS.event(act)).isBetween(-1, 1);
            assertThat(ACTS.persona(act)).isBetween(0, 19_999);
        }
    }

    /// Posts, quotes and reposts are shown in every follower slot, replies to friends and colleagues.
    @Test
    void everythingShownIsCounted() {
        var followers = TOWN.graph().followers();
        long exposures = 0;
        for (int act = 0; act < ACTS.size(); act++) {
            followers.open(ACTS.persona(act));
            exposures += switch (ACTS.kind(act)) {
                case POST, QUOTE, REPOST -> followers.slots();
                case REPLY -> followers.closeSlots();
                case LIKE -> 0;
            };
        }
        assertThat(RUN.exposures()).isEqualTo(exposures);
    }

    @Test
    void withoutBackgroundThereIsNothingButTheEvent() {
        Scenario day = NewsDesk.sunday(4, NewsDesk.goal("goal", 1, 1));
        ActLog acts = run(TOWN, day, new RunSettings(16, false, 256)).acts();
        assertThat(acts.size()).isPositive();
        for (int act = 0; act < acts.size(); act++) {
            assertThat(acts.event(act)).isZero();
            assertThat(acts.atMs(act)).isGreaterThanOrEqualTo(NewsDesk.HOUR_MS);
        }
        assertThat(run(TOWN, NewsDesk.sunday(4), new RunSettings(16, false, 256))
                        .acts()
                        .size())
                .isZero();
    }

    @Test
    void ordinaryDaysGoOnWithoutEvents() {
        ActLog acts = run(TOWN, NewsDesk.sunday(30), RunSettings.DEFAULT).acts();
        List<Long> secondDay = new ArrayList<>();
        for (int act = 0; act < acts.size(); act++) {
            assertThat(acts.event(act)).isEqualTo(-1);
            if (acts.kind(act) == ActKind.POST && acts.atMs(act) >= 24 * NewsDesk.HOUR_MS) {
                secondDay.add(acts.atMs(act));
            }
        }
        assertThat(secondDay).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 999, 1001})
    void theSmallestWorldsRun(int personas) {
        SmallTown town = SmallTown.of(personas, 1);
        Run run = run(town, NewsDesk.sunday(26, NewsDesk.goal("goal", 1, 1)), RunSettings.DEFAULT);
        assertThat(run.digest()).hasSize(32);
        for (int act = 0; act < run.acts().size(); act++) {
            assertThat(run.acts().persona(act)).isBetween(0, personas - 1);
        }
    }

    @Test
    void anEventBeforeTheStartIsToldAtTheStart() {
        ActLog acts = run(TOWN, NewsDesk.sunday(2, NewsDesk.goal("goal", -3, 1)), new RunSettings(16, false, 256))
                .acts();
        assertThat(acts.size()).isPositive();
    }

    @Test
    void anEventAtTheEndOrAfterItIsNotHeardOf() {
        for (double hours : new double[] {2, 2.5, 48}) {
            Scenario day = NewsDesk.sunday(2, NewsDesk.goal("goal", hours, 1));
            assertThat(run(TOWN, day, new RunSettings(16, false, 256)).acts().size())
                    .isZero();
        }
    }

    @Test
    void aRunMayEndInTheMiddleOfATick() {
        Scenario odd = new Scenario(
                "odd",
                "Odd",
                NewsDesk.SUNDAY_MS,
                12_345,
                List.of(NewsDesk.goal("goal", 0.0031, 1)),
                List.of(),
                List.of());
        ActLog acts = run(TOWN, odd, RunSettings.DEFAULT).acts();
        for (int act = 0; act < acts.size(); act++) {
            assertThat(acts.atMs(act)).isLessThan(12_345);
        }
    }

    /// 25 days are more milliseconds than a signed int holds.
    @Test
    void aRunMayTakeWeeks() {
        SmallTown hamlet = SmallTown.of(300, 1);
        ActLog acts = run(hamlet, NewsDesk.sunday(27 * 24), RunSettings.DEFAULT).acts();
        for (int act = 1; act < acts.size(); act++) {
            assertThat(acts.atMs(act)).isGreaterThanOrEqualTo(acts.atMs(act - 1));
        }
        assertThat(acts.atMs(acts.size() - 1)).isGreaterThan(25 * 24 * NewsDesk.HOUR_MS);
    }

    @Test
    void progressRisesToTheEnd() {
        List<Long> told = new ArrayList<>();
        List<Long> counted = new ArrayList<>();
        Simulation.run(
                TOWN.world(), NewsDesk.sunday(3), RunSettings.DEFAULT, Fork.none(), (simulatedMs, acts, exposures) -> {
                    told.add(simulatedMs);
                    counted.add(acts);
                });
        assertThat(told).isSorted().last().isEqualTo(3 * NewsDesk.HOUR_MS);
        assertThat(counted).isSorted();
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThatThrownBy(() -> new RunSettings(0, true, 1)).hasMessage("depthLimit must be in [1, 1000], but was 0");
        assertThatThrownBy(() -> new RunSettings(1, true, 0)).hasMessage("block must be 1 or more, but was 0");
        assertThatThrownBy(() -> NewsDesk.sunday(0))
                .hasMessage("durationMs must be in [1, 4294967295] (49 days), but was 0");
        assertThatThrownBy(() -> new World(TOWN.population(), SmallTown.of(3, 1).graph()))
                .hasMessage("the graph must have as many personas as the population, 20000, but had 3");
    }

    private static Run run(SmallTown town, Scenario scenario, RunSettings settings) {
        return Simulation.run(town.world(), scenario, settings, Fork.none(), Progress.NONE);
    }
}
