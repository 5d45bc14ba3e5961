package dev.hubbub.engine.measure;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.FollowGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/// A world and a run beside the real thing: every target of [Targets], measured.
///
/// @param graph    what the follow graph is like
/// @param activity what the personas do, or null without a run
/// @param cascades what cascades are like, or null without a run
/// @param threads  what threads are like, or null without a run
public record Validation(
        GraphMeasure graph,
        @Nullable ActivityMeasure activity,
        @Nullable CascadeMeasure cascades,
        @Nullable ThreadMeasure threads) {

    /// Measures a world alone.
    public static Validation ofWorld(
            FollowGraph graph, float[] postsPerDay, GraphSamples samples, ExecutorService executor) {
        return new Validation(GraphMeasure.of(graph, postsPerDay, samples, executor), null, null, null);
    }

    /// Measures a world and a run in it.
    public static Validation of(FollowGraph graph, Observation run, GraphSamples samples, ExecutorService executor) {
        return ofRun(GraphMeasure.of(graph, run.postsPerDay(), samples, executor), run);
    }

    /// Measures a run in a world that has been measured.
    public static Validation ofRun(GraphMeasure world, Observation run) {
        Cascades cascades = Cascades.of(run.acts());
        Threads threads = Threads.of(run.acts());
        return new Validation(
                world,
                ActivityMeasure.of(run),
                CascadeMeasure.of(run.acts(), run.durationMs(), cascades, threads),
                ThreadMeasure.of(threads, cascades, ThreadMeasure.Selection.NEWSWORTHY));
    }

    /// Every target with its measured value, NaN where there was nothing to measure; in the order of the table.
    public List<Measured> targets() {
        Map<String, Double> values = new TreeMap<>();
        graph(values);
        if (activity != null) {
            activity(activity, values);
        }
        if (cascades != null) {
            cascades(cascades, values);
        }
        if (threads != null) {
            threads(threads, values);
        }
        List<Measured> measured = new ArrayList<>();
        for (Target target : Targets.all()) {
            measured.add(new Measured(target, values.getOrDefault(target.id(), Double.NaN)));
        }
        return List.copyOf(measured);
    }

    private void graph(Map<String, Double> to) {
        to.put("G1", graph.meanFollowers());
        to.put("G2", graph.tail().exponent());
        to.put("G3", graph.reciprocity().ofEdges().value());
        to.put("G4", graph.clustering().mean().value());
        if (graph.distances() != null) {
            to.put("G5", graph.distances().mean());
        }
        to.put("G6", graph.assortativity().total());
        to.put("G7.lower90", graph.byActivity().lower90());
        to.put("G7.top10", graph.byActivity().top10());
        to.put("G7.lower90.follows", graph.byActivity().lower90Follows());
        to.put("G7.top10.follows", graph.byActivity().top10Follows());
    }

    private static void activity(ActivityMeasure from, Map<String, Double> to) {
        to.put("A1.top10", from.top10Share());
        to.put("A1.top25", from.top25Share());
        to.put("A2.lower90", from.lower90());
        to.put("A2.top10", from.top10());
        to.put("A3.original", from.mix().getOrDefault(ActKind.POST, Double.NaN));
        to.put("A3.reply", from.mix().getOrDefault(ActKind.REPLY, Double.NaN));
        to.put("A3.repost", from.mix().getOrDefault(ActKind.REPOST, Double.NaN));
        to.put("A3.quote", from.mix().getOrDefault(ActKind.QUOTE, Double.NaN));
        to.put("A4.quiet", from.rhythm().quiet());
        to.put("A4.peak", from.rhythm().peak());
        to.put("A6", from.burstiness().mean());
        to.put("A6.memory", from.memory().mean());
    }

    private static void cascades(CascadeMeasure from, Map<String, Double> to) {
        to.put("C1", from.meanUsers());
        to.put("C2", from.shareReaching100());
        to.put("C3.all", from.firstHopShare());
        to.put("C3.mean", from.firstHop().mean());
        to.put("C3.p50", from.firstHop().quantile(0.5));
        quantiles("C4", from.users(), to, 10, 25, 50, 75, 90, 99);
        to.put("C5.mean", from.depth().mean());
        quantiles("C5", from.depth(), to, 50, 90, 99);
        quantiles("C6", from.maxBreadth(), to, 50, 90);
        to.put("C7.mean", from.virality().mean());
        quantiles("C7", from.virality(), to, 10, 50, 90, 99);
        to.put("C7.bySize", from.viralityBySize());
        int next = 0;
        for (Target target : Targets.all()) {
            if (target.id().startsWith("C8.")) {
                to.put(target.id(), from.shareWithin().get(next++));
            }
        }
        quantiles("C9", from.halfLifeMinutes(), to, 25, 50, 75);
        to.put("C12", from.burstiness().mean());
        to.put("C13", from.repliesAndQuotes());
        GrowthError error = growthError(from.growth());
        to.put("N.scale", error.scale());
        to.put("N.depth", error.depth());
        to.put("N.breadth", error.maxBreadth());
    }

    private static void threads(ThreadMeasure from, Map<String, Double> to) {
        to.put("T1.mean", from.replies().mean());
        quantiles("T1", from.replies(), to, 10, 50, 90);
        quantiles("T2.depth", from.depth(), to, 50, 90);
        quantiles("T2.width", from.width(), to, 50, 90);
        to.put("T2.direct", from.directShare());
        quantiles("T3", from.delayMinutes(), to, 10, 25, 50, 75, 90);
    }

    private static void quantiles(String id, Distribution from, Map<String, Double> to, int... percents) {
        for (int percent : percents) {
            to.put(id + ".p" + percent, from.quantile(percent / 100.0));
        }
    }

    /// The mean over the size groups that have a cascade of how far their mean growth lies from the real one.
    private static GrowthError growthError(List<Growth> growths) {
        List<GrowthError> errors = new ArrayList<>();
        for (GrowthTargets group : GrowthTargets.GROUPS) {
            List<Growth> members = growths.stream()
                    .filter(growth -> group.holds(growth.users()))
                    .toList();
            if (!members.isEmpty()) {
                errors.add(group.errorOf(MeanGrowth.of(members)));
            }
        }
        return GrowthError.mean(errors);
    }
}
