package dev.hubbub.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValidationTest {

    private static final long MINUTE = 60_000;

    @Test
    void everyTargetHasItsOwnNameAndHoldsTheRealValue() {
        List<Target> targets = Targets.all();

        assertThat(new TreeSet<>(targets.stream().map(Target::id).toList())).hasSameSizeAs(targets);
        assertThat(targets)
                .allSatisfy(target -> assertThat(target.holds(target.real())).isTrue());
    }

    @Test
    void distancesAreCountedInHalvesOfTheBand() {
        Target target = new Target("X", "anything", 10, 8, 16, "nobody", false);
        assertThat(new Measured(target, 10).distance()).isZero();
        assertThat(new Measured(target, 8).distance()).isEqualTo(1);
        assertThat(new Measured(target, 13).distance()).isEqualTo(0.5);
        assertThat(new Measured(target, Double.NaN).distance()).isNaN();
        Target oneSided = new Target("Y", "anything", 0, 0, 4, "nobody", false);
        assertThat(new Measured(oneSided, -1).distance()).isEqualTo(0.25);
    }

    @Test
    void theFirstBarIsWhatAWorldHasToHold() {
        List<String> lines = Targets.all().stream()
                .filter(Target::firstBar)
                .map(target -> target.id().replaceAll("[.].*", ""))
                .distinct()
                .toList();

        assertThat(lines)
                .containsExactly("G2", "G3", "G4", "G6", "A1", "A4", "A6", "C5", "C6", "C7", "C8", "C9", "T2", "T3");
    }

    @Test
    void aWorldAndARunAreHeldAgainstEveryTarget() {
        SmallLog log = new SmallLog();
        int root = log.post(0, 0);
        for (int user = 1; user < 150; user++) {
            log.repost(user, user % 3 == 0 ? user - 1 : root, user * MINUTE);
        }
        log.reply(200, root, 160 * MINUTE);
        for (int i = 0; i < 60; i++) {
            log.post(201, 161 * MINUTE + MINUTE * i * i);
        }
        SmallGraph graph = SmallGraph.random(300, 0.05, new java.util.SplittableRandom(1));

        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            float[] postsPerDay = new float[300];
            for (int i = 0; i < 300; i++) {
                postsPerDay[i] = 300 - i;
            }
            Observation run = Observation.of(log, 0, 16_000 * MINUTE, postsPerDay, new short[300]);
            Validation validation = Validation.of(graph, run, GraphSamples.standard(1), executor);

            List<Measured> targets = validation.targets();
            assertThat(targets.stream().map(Measured::target)).isEqualTo(Targets.all());
            assertThat(targets.stream()
                            .filter(measured -> !measured.known())
                            .map(measured -> measured.target().id()))
                    .containsExactly("G2", "C7.bySize");
            Validation world = Validation.ofWorld(
                    graph, new float[300], GraphSamples.standard(1).withoutDistances(), executor);
            assertThat(world.targets().stream()
                            .filter(Measured::known)
                            .map(measured -> measured.target().id()))
                    .containsExactly(
                            "G1", "G3", "G4", "G6", "G7.lower90", "G7.top10", "G7.lower90.follows", "G7.top10.follows");
        }
    }

    @Test
    void growthIsTabledByTheSizeOfTheCascade() {
        assertThat(IntStream.of(100, 172, 173, 394, 395).mapToObj(GrowthTargets::groupOf))
                .containsExactly(
                        GrowthTargets.UP_TO_172,
                        GrowthTargets.UP_TO_172,
                        GrowthTargets.FROM_173_TO_394,
                        GrowthTargets.FROM_173_TO_394,
                        GrowthTargets.FROM_395);
        for (GrowthTargets group : GrowthTargets.GROUPS) {
            assertThat(group.scale()).hasSameSizeAs(GrowthTargets.MINUTES).isSorted();
            assertThat(group.depth()).hasSameSizeAs(GrowthTargets.MINUTES).isSorted();
            assertThat(group.maxBreadth()).hasSameSizeAs(GrowthTargets.MINUTES).isSorted();
        }
    }
}
