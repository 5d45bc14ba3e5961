package dev.hubbub.engine.measure;

import dev.hubbub.engine.microblog.FollowGraph;
import java.util.List;
import java.util.concurrent.ExecutorService;

/// Whether the well-connected keep to themselves (positive) or are followed by the rest (negative) (G6).
///
/// Pearson's correlation over drawn edges, and it is [#total] that is held against reality.
///
/// Source: Newman, *Assortative Mixing in Networks*, Physical Review Letters 89, 208701, 2002.
///
/// @param total     of followers plus followees at both ends of an edge, each edge taken both ways
/// @param followers of the followers of who follows and the followers of who is followed
public record Assortativity(double total, double followers) {

    private static final int PART = 1 << 12;

    static Assortativity of(EdgeSample edges, Degrees degrees, int draws, ExecutorService executor) {
        List<Moments[]> parts = Parts.of(draws, PART, executor, (from, to) -> {
            Moments total = new Moments();
            Moments followers = new Moments();
            for (int i = from; i < to; i++) {
                long edge = edges.edge(i);
                if (edge >= 0) {
                    int follower = (int) (edge >>> 32);
                    int followee = (int) edge;
                    double one = (double) degrees.followers(follower) + degrees.followees(follower);
                    double other = (double) degrees.followers(followee) + degrees.followees(followee);
                    total.add(one, other);
                    total.add(other, one);
                    followers.add(degrees.followers(follower), degrees.followers(followee));
                }
            }
            return new Moments[] {total, followers};
        });
        Moments total = new Moments();
        Moments followers = new Moments();
        for (Moments[] part : parts) {
            total.add(part[0]);
            followers.add(part[1]);
        }
        return new Assortativity(total.correlation(), followers.correlation());
    }

    static Assortativity of(FollowGraph graph, long seed, int draws, ExecutorService executor) {
        return of(EdgeSample.of(graph, seed, executor), Degrees.of(graph, executor), draws, executor);
    }
}
