package dev.hubbub.engine.measure;

import dev.hubbub.engine.microblog.FollowGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/// How many follow each persona and how many it follows, void slots left out.
///
/// Exact: every slot of both directions is read once. 8 bytes a persona.
public final class Degrees {

    private static final int PART = 1 << 14;

    private final int[] followers;
    private final int[] followees;
    private final long edges;

    private Degrees(int[] followers, int[] followees, long edges) {
        this.followers = followers;
        this.followees = followees;
        this.edges = edges;
    }

    /// A point of the complementary distribution of followers.
    ///
    /// @param followers a number of followers
    /// @param share     share of personas with at least that many
    public record CcdfPoint(int followers, double share) {}

    /// Counts a graph.
    ///
    /// @throws IllegalStateException if the two directions of the graph do not hold equally many edges
    public static Degrees of(FollowGraph graph, ExecutorService executor) {
        int[] followers = new int[graph.personas()];
        int[] followees = new int[graph.personas()];
        List<Long> differences = Parts.of(graph.personas(), PART, executor, (from, to) -> {
            long difference = 0;
            for (int persona = from; persona < to; persona++) {
                followers[persona] = countFollowers(graph, persona);
                followees[persona] = countFollowees(graph, persona);
                difference += followers[persona] - followees[persona];
            }
            return difference;
        });
        long edges = 0;
        for (int count : followers) {
            edges += count;
        }
        long difference = 0;
        for (long part : differences) {
            difference += part;
        }
        if (difference != 0) {
            throw new IllegalStateException("both directions of a follow graph must hold the same edges, but "
                    + edges + " were found from followees to followers and " + (edges - difference) + " back\n"
                    + "Build the world again; if it happens twice, the graph's two functions disagree.");
        }
        return new Degrees(followers, followees, edges);
    }

    /// Number of personas.
    public int personas() {
        return followers.length;
    }

    /// Number of directed edges.
    public long edges() {
        return edges;
    }

    /// Mean number of followers (G1).
    public double meanFollowers() {
        return (double) edges / followers.length;
    }

    /// How many follow a persona.
    public int followers(int persona) {
        return followers[persona];
    }

    /// How many a persona follows.
    public int followees(int persona) {
        return followees[persona];
    }

    /// The tail of the followers (G2).
    public TailExponent tail() {
        return TailExponent.fit(followers);
    }

    /// The complementary distribution at ten numbers of followers per decade, from 1 to the largest.
    public List<CcdfPoint> ccdf() {
        int[] counts = TailExponent.histogram(followers);
        long[] atLeast = new long[counts.length + 1];
        for (int degree = counts.length - 1; degree >= 0; degree--) {
            atLeast[degree] = atLeast[degree + 1] + counts[degree];
        }
        List<CcdfPoint> points = new ArrayList<>();
        int last = 0;
        for (int step = 0; ; step++) {
            int degree = (int) StrictMath.round(StrictMath.pow(10, step / 10.0));
            if (degree >= counts.length) {
                return points;
            }
            if (degree > last) {
                points.add(new CcdfPoint(degree, (double) atLeast[degree] / followers.length));
                last = degree;
            }
        }
    }

    private static int countFollowers(FollowGraph graph, int persona) {
        int slots = graph.followerSlots(persona);
        int count = 0;
        for (int slot = 0; slot < slots; slot++) {
            count += graph.follower(persona, slot) >= 0 ? 1 : 0;
        }
        return count;
    }

    private static int countFollowees(FollowGraph graph, int persona) {
        int slots = graph.followeeSlots(persona);
        int count = 0;
        for (int slot = 0; slot < slots; slot++) {
            count += graph.followee(persona, slot) >= 0 ? 1 : 0;
        }
        return count;
    }
}
