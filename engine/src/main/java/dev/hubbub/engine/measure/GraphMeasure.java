package dev.hubbub.engine.measure;

import dev.hubbub.engine.microblog.FollowGraph;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/// What a follow graph is like: targets G1 to G7.
///
/// A function of graph, activity and samples alone, whatever the executor.
///
/// @param personas      number of personas
/// @param edges         number of directed edges, exact
/// @param meanFollowers edges per persona (G1)
/// @param tail          of the followers (G2)
/// @param ccdf          complementary distribution of the followers
/// @param reciprocity   G3
/// @param clustering    G4
/// @param distances     G5, or null if the samples leave them out
/// @param assortativity G6
/// @param byActivity    G7
public record GraphMeasure(
        int personas,
        long edges,
        double meanFollowers,
        TailExponent tail,
        List<Degrees.CcdfPoint> ccdf,
        Reciprocity reciprocity,
        Clustering clustering,
        @Nullable Distances distances,
        Assortativity assortativity,
        FollowersByActivity byActivity) {

    public GraphMeasure {
        ccdf = List.copyOf(ccdf);
    }

    /// Measures a graph.
    ///
    /// @param postsPerDay how much each persona posts, on any scale
    public static GraphMeasure of(
            FollowGraph graph, float[] postsPerDay, GraphSamples samples, ExecutorService executor) {
        Degrees degrees = Degrees.of(graph, executor);
        EdgeSample sample = EdgeSample.of(graph, samples.seed(), executor);
        return new GraphMeasure(
                graph.personas(),
                degrees.edges(),
                degrees.meanFollowers(),
                degrees.tail(),
                degrees.ccdf(),
                Reciprocity.of(graph, sample, samples.edges(), executor),
                Clustering.of(graph, samples.seed(), samples.nodes(), samples.pairs(), executor),
                samples.sources() == 0 ? null : Distances.of(graph, samples.seed(), samples.sources(), executor),
                Assortativity.of(sample, degrees, samples.edges(), executor),
                FollowersByActivity.of(degrees, postsPerDay));
    }
}
