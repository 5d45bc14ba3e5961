package dev.hubbub.engine.microblog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.SmallTown;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.measure.GraphMeasure;
import dev.hubbub.engine.measure.GraphSamples;
import dev.hubbub.engine.measure.Target;
import dev.hubbub.engine.measure.Targets;
import dev.hubbub.engine.simulation.World;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The follow graph of 100,000 personas beside the real one; the bands are those of docs/fidelity.md.
///
/// World and samples are fixed, so a red test is red for everybody: it means that the graph has moved. The bands are
/// far wider than the error of the samples (about 0.001 for reciprocity and 0.003 for clustering).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowGraphFidelityTest {

    private static final int PERSONAS = 100_000;

    private GraphMeasure measured;

    @BeforeAll
    void measure() {
        World world = SmallTown.of(PERSONAS, 1).stored(Fork.none());
        float[] postsPerDay = new float[PERSONAS];
        for (int persona = 0; persona < PERSONAS; persona++) {
            postsPerDay[persona] = (float) world.population().postsPerDay(persona);
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            measured =
                    GraphMeasure.of(world.graph(), postsPerDay, new GraphSamples(1, 100_000, 2_000, 300, 0), executor);
        }
    }

    @Test
    void theTailFallsAsItShould() {
        assertInside("G2", measured.tail().exponent());
    }

    @Test
    void reciprocityStaysInsideItsBand() {
        assertInside("G3", measured.reciprocity().ofEdges().value());
    }

    @Test
    void clusteringStaysInsideItsBand() {
        assertInside("G4", measured.clustering().mean().value());
    }

    @Test
    void theFamousAreFollowedByTheObscure() {
        assertInside("G6", measured.assortativity().total());
    }

    private static void assertInside(String id, double value) {
        Target target = Targets.all().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(value).as(id).isBetween(target.low(), target.high());
    }
}
