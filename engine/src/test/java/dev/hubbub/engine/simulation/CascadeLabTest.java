package dev.hubbub.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.measure.Cascade;
import dev.hubbub.engine.measure.Growth;
import dev.hubbub.engine.measure.GrowthTargets;
import dev.hubbub.engine.microblog.GraphBuild;
import dev.hubbub.engine.microblog.LayeredGraph;
import dev.hubbub.engine.population.Communities;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedGenerator;
import dev.hubbub.engine.reaction.SpreadModel;
import dev.hubbub.engine.simulation.CascadeStart.Seen;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CascadeLabTest {

    /// Every figure here is the same on each run. Another world moves the means by about 0.01 (240 cascades of about
    /// one size, deviation 0.24, evened out by pace), and the fit itself leaves 0.02 at worst.
    private static final double TOLERANCE = 0.03;

    private static final double DEPTH_TOLERANCE = 0.3;
    private static final int SIZES = 200;

    private CascadeLab lab;

    @BeforeAll
    void growALibrary() {
        lab = CascadeLab.of(world(150_000), SpreadModel.DEFAULT, 4000, Fork.none());
    }

    private static World world(int personas) {
        Population population = Population.of(1, SeedGenerator.generate(2026, 1000), personas);
        LayeredGraph graph = LayeredGraph.of(population, Communities.of(population), Fork.none());
        return new World(population, GraphBuild.of(graph, Fork.none()));
    }

    @Test
    void meanCurvesAreThoseOfRealCascades() {
        double[][] sums = new double[GrowthTargets.MINUTES.size()][3];
        for (int i = 0; i < SIZES; i++) {
            int users = CascadeFit.sizeAt((i + 0.5) / SIZES);
            add(sums, lab.forecast(CascadeStart.of(users)), users);
        }
        compare(sums, SIZES, GrowthTargets.ALL, TOLERANCE, DEPTH_TOLERANCE);
    }

    @Test
    void meanCurvesFollowTheSizeAsInRealCascades() {
        for (GrowthTargets group : GrowthTargets.GROUPS) {
            double[][] sums = new double[GrowthTargets.MINUTES.size()][3];
            int count = 0;
            for (int i = 0; i < SIZES; i++) {
                int users = CascadeFit.sizeAt((i + 0.5) / SIZES);
                if (group.holds(users)) {
                    add(sums, lab.forecast(CascadeStart.of(users)), users);
                    count++;
                }
            }
            compare(sums, count, group, 1.5 * TOLERANCE, 1.5 * DEPTH_TOLERANCE);
        }
    }

    private static void add(double[][] sums, CascadeForecast forecast, int users) {
        for (int m = 0; m < sums.length; m++) {
            int minute = GrowthTargets.MINUTES.get(m);
            sums[m][0] += forecast.scale(minute) / users;
            sums[m][1] += forecast.depth(minute);
            sums[m][2] += forecast.maxBreadth(minute) / users;
        }
    }

    private static void compare(double[][] sums, int count, GrowthTargets target, double share, double hops) {
        for (int m = 0; m < sums.length; m++) {
            String minute = "minute " + GrowthTargets.MINUTES.get(m);
            assertThat(sums[m][0] / count)
                    .as("scale, %s", minute)
                    .isCloseTo(target.scale().get(m), within(share));
            assertThat(sums[m][1] / count)
                    .as("depth, %s", minute)
                    .isCloseTo(target.depth().get(m), within(hops));
            assertThat(sums[m][2] / count)
                    .as("max breadth, %s", minute)
                    .isCloseTo(target.maxBreadth().get(m), within(share));
        }
    }

    @Test
    void knowingMoreMakesTheForecastBetter() {
        CascadeHoldOut errors = CascadeHoldOut.of(lab, 150, Fork.none());

        assertThat(errors.bySize().scale()).isLessThan(errors.byMeanCurve().scale());
        assertThat(errors.bySize().depth()).isLessThan(errors.byMeanCurve().depth());
        assertThat(errors.byStart().scale()).isLessThan(0.6 * errors.bySize().scale());
        assertThat(errors.byStart().depth()).isLessThan(errors.bySize().depth());
        assertThat(errors.byStart().maxBreadth())
                .isLessThan(0.8 * errors.bySize().maxBreadth());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 20, 50, 266, 3000, 10_000, 100_000})
    void aForecastIsAGrowthThatCouldBe(int users) {
        check(lab.forecast(CascadeStart.of(users)), users);
        int half = (users + 1) / 2;
        check(lab.forecast(new CascadeStart(users, List.of(new Seen(4, half)))), users);
        check(lab.forecast(new CascadeStart(users, List.of(new Seen(1, 1), new Seen(9, 1)))), users);
        check(lab.forecast(new CascadeStart(users, List.of(new Seen(1, users)))), users);
    }

    private static void check(CascadeForecast forecast, int users) {
        assertThat(forecast.cascades()).isGreaterThanOrEqualTo(20);
        double before = 1;
        for (int minute = 1; minute <= Growth.MINUTES; minute++) {
            double scale = forecast.scale(minute);
            assertThat(scale).isBetween(before - 1e-9, users + 1e-6);
            assertThat(forecast.depth(minute)).isBetween(0.0, Math.max(0, users - 1) + 1e-9);
            assertThat(forecast.maxBreadth(minute)).isBetween(1 - 1e-9, scale + 1e-6);
            before = scale;
        }
    }

    @Test
    void aForecastPassesThroughWhatWasSeen() {
        CascadeForecast forecast =
                lab.forecast(new CascadeStart(300, List.of(new Seen(2, 7), new Seen(5, 60), new Seen(10, 61))));

        assertThat(forecast.scale(2)).isCloseTo(7, within(1e-6));
        assertThat(forecast.scale(5)).isCloseTo(60, within(1e-6));
        assertThat(forecast.scale(10)).isCloseTo(61, within(1e-6));
        assertThat(forecast.scale(150)).isGreaterThan(100);
    }

    @Test
    void aQuickStartPromisesAQuickEnd() {
        CascadeForecast quick = lab.forecast(new CascadeStart(266, List.of(new Seen(10, 150))));
        CascadeForecast slow = lab.forecast(new CascadeStart(266, List.of(new Seen(10, 10))));

        double quickRest = (266 - quick.scale(60)) / (266 - quick.scale(10));
        double slowRest = (266 - slow.scale(60)) / (266 - slow.scale(10));
        assertThat(quickRest).isLessThan(slowRest - 0.1);
    }

    @Test
    void grownCascadesComeToAboutTheWantedUsers() {
        int[] wanted = {1, 2, 7, 40, 266, 900};
        Cascade[] grown = lab.grow(wanted, 5, Fork.none());

        for (int i = 0; i < wanted.length; i++) {
            assertThat((double) grown[i].users()).isCloseTo(wanted[i], within(Math.max(1, 0.13 * wanted[i])));
        }
    }

    @Test
    void theForecastIsTheSameOnAnyNumberOfThreads() {
        World small = world(20_000);
        CascadeLab one = CascadeLab.of(small, SpreadModel.DEFAULT, 1000, Fork.none());
        CascadeStart start = new CascadeStart(120, List.of(new Seen(3, 20)));
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            CascadeLab three = CascadeLab.of(small, SpreadModel.DEFAULT, 1000, Fork.over(executor, 3));
            for (int minute = 1; minute <= Growth.MINUTES; minute++) {
                assertThat(three.forecast(start).scale(minute))
                        .isEqualTo(one.forecast(start).scale(minute));
                assertThat(three.forecast(start).depth(minute))
                        .isEqualTo(one.forecast(start).depth(minute));
            }
        }
    }

    @Test
    void aStartThatCannotBeIsRefused() {
        assertThatThrownBy(() -> CascadeStart.of(0)).hasMessage("users must be 1 or more, but was 0");
        assertThatThrownBy(() -> new CascadeStart(9, List.of(new Seen(3, 4), new Seen(2, 5))))
                .hasMessageContaining("minutes must rise within [1, 150]");
        assertThatThrownBy(() -> new CascadeStart(9, List.of(new Seen(3, 10))))
                .hasMessage("users at minute 3 must be in [1, 9], but was 10");
    }
}
