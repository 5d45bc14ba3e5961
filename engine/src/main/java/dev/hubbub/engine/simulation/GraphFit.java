package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.measure.GraphMeasure;
import dev.hubbub.engine.measure.GraphSamples;
import dev.hubbub.engine.measure.Measured;
import dev.hubbub.engine.measure.Validation;
import dev.hubbub.engine.microblog.FollowGraph;
import dev.hubbub.engine.microblog.GraphBuild;
import dev.hubbub.engine.microblog.GraphModel;
import dev.hubbub.engine.microblog.GraphModel.Reach;
import dev.hubbub.engine.microblog.GraphModel.Ties;
import dev.hubbub.engine.microblog.LayeredGraph;
import dev.hubbub.engine.population.Communities;
import dev.hubbub.engine.population.Fame;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.simulation.PatternSearch.Knob;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/// The program that finds the numbers of [GraphModel] and [Fame]: it grows graphs and moves one number at a time until
/// they look like the published figures.
///
/// The loss is the [Misfit] of G2 to G7. What a world may cost is part of it: follows above 46 or below 32 a persona,
/// squared, in units of one. Mean distance grows with size, by 0.29 hop for each factor of e (seen
/// from 300,000 to 500,000 personas); it is compared as it would be at a million. The largest shares of people who
/// follow one account are not searched: they decide how large cascades grow, not what these targets look at.
public final class GraphFit {

    private static final GraphSamples SAMPLES = new GraphSamples(11, 60_000, 2_500, 300, 24);
    private static final double STEP = 0.08;
    private static final double LEAST_FOLLOWS = 32;
    private static final double MOST_FOLLOWS = 46;
    private static final double FOLLOWS_TOLERATED = 1;
    private static final double HOPS_PER_LOG_SIZE = 0.29;
    private static final double DISTANCE_AT = 1e6;

    private final long seed;
    private final List<SeedProfile> seeds;
    private final int personas;
    private final Fork fork;
    private final ExecutorService executor;
    private final Consumer<String> note;

    /// A search in worlds of some size.
    ///
    /// @param note told how far it has come
    public GraphFit(
            long seed,
            List<SeedProfile> seeds,
            int personas,
            Fork fork,
            ExecutorService executor,
            Consumer<String> note) {
        this.seed = seed;
        this.seeds = seeds;
        this.personas = personas;
        this.fork = fork;
        this.executor = executor;
        this.note = note;
    }

    /// What was found.
    public record Found(GraphModel graph, Fame fame) {}

    /// Searches from the numbers in use on and tells, at the end, each figure beside the real one.
    ///
    /// @param rounds over all numbers; 0 measures the numbers in use
    public Found run(int rounds) {
        double[] best = new PatternSearch(knobs(), STEP, values -> loss(measured(found(values))), note).run(rounds);
        Found found = found(best);
        Misfit.tell(measured(found), note);
        note.accept(asCode(found));
        return found;
    }

    private static List<Knob> knobs() {
        GraphModel graph = GraphModel.FITTED;
        Fame fame = Fame.FITTED;
        return List.of(
                new Knob("friends", graph.friends().degree(), 4, 24),
                new Knob("mutual friends", graph.friends().mutual(), 0.5, 0.98),
                new Knob("colleagues", graph.colleagues().degree(), 2, 16),
                new Knob("mutual colleagues", graph.colleagues().mutual(), 0.3, 0.95),
                new Knob("in community", graph.inCommunity().quietest(), 1, 16),
                new Knob("growth in community", graph.inCommunity().growth(), 1.2, 3),
                new Knob("threshold in community", graph.inCommunity().threshold(), 0.2, 6),
                new Knob("in language", graph.inLanguage().quietest(), 1, 16),
                new Knob("growth in language", graph.inLanguage().growth(), 1.2, 3),
                new Knob("threshold in language", graph.inLanguage().threshold(), 1, 30),
                new Knob("in world", graph.inWorld().quietest(), 0.5, 6),
                new Knob("growth in world", graph.inWorld().growth(), 1.2, 3),
                new Knob("threshold in world", graph.inWorld().threshold(), 5, 100),
                new Knob("tail of fame", fame.tail(), 1.05, 1.8),
                new Knob("fame by activity", fame.byActivity(), 0.2, 1.2));
    }

    private static Found found(double[] v) {
        GraphModel start = GraphModel.FITTED;
        return new Found(
                new GraphModel(
                        new Ties(v[0], start.friends().mostDense(), v[1]),
                        new Ties(v[2], start.colleagues().mostDense(), v[3]),
                        new Reach(v[4], v[5], v[6], start.inCommunity().most()),
                        new Reach(v[7], v[8], v[9], start.inLanguage().most()),
                        new Reach(v[10], v[11], v[12], start.inWorld().most())),
                new Fame(v[13], v[14]));
    }

    private List<Measured> measured(Found found) {
        Population population = Population.of(seed, seeds, personas, found.fame());
        LayeredGraph layers = LayeredGraph.of(population, Communities.of(population), found.graph(), fork);
        FollowGraph graph = GraphBuild.of(layers, fork);
        float[] postsPerDay = new float[personas];
        for (int persona = 0; persona < personas; persona++) {
            postsPerDay[persona] = (float) population.postsPerDay(persona);
        }
        return new Validation(GraphMeasure.of(graph, postsPerDay, SAMPLES, executor), null, null, null)
                .targets().stream()
                        .filter(one -> one.target().id().startsWith("G"))
                        .map(one -> one.target().id().equals("G5") ? atAMillion(one) : one)
                        .toList();
    }

    private Measured atAMillion(Measured distance) {
        return new Measured(
                distance.target(), distance.value() + HOPS_PER_LOG_SIZE * StrictMath.log(DISTANCE_AT / personas));
    }

    private static double loss(List<Measured> measured) {
        double follows = measured.getFirst().value();
        double over = Math.max(0, follows - MOST_FOLLOWS) + Math.max(0, LEAST_FOLLOWS - follows);
        return Misfit.of(measured.subList(1, measured.size())) + over * over / (FOLLOWS_TOLERATED * FOLLOWS_TOLERATED);
    }

    /// The numbers as they stand in the code, to four places.
    private static String asCode(Found found) {
        GraphModel graph = found.graph();
        return "new GraphModel(\n    %s,\n    %s,\n    %s,\n    %s,\n    %s)\n%s"
                .formatted(
                        code(graph.friends()),
                        code(graph.colleagues()),
                        code(graph.inCommunity()),
                        code(graph.inLanguage()),
                        code(graph.inWorld()),
                        String.format(
                                Locale.ROOT,
                                "new Fame(%.4g, %.4g)",
                                found.fame().tail(),
                                found.fame().byActivity()));
    }

    private static String code(Ties ties) {
        return String.format(Locale.ROOT, "new Ties(%.4g, %.4g, %.4g)", ties.degree(), ties.mostDense(), ties.mutual());
    }

    private static String code(Reach reach) {
        return String.format(
                Locale.ROOT,
                "new Reach(%.4g, %.4g, %.4g, %.4g)",
                reach.quietest(),
                reach.growth(),
                reach.threshold(),
                reach.most());
    }
}
