package dev.hubbub.engine.measure;

import dev.hubbub.engine.microblog.FollowGraph;
import dev.hubbub.engine.microblog.Followers;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// A follow graph written out in memory, each list with a void slot at its end.
final class SmallGraph implements FollowGraph {

    private final int[][] followers;
    private final int[][] followees;

    private SmallGraph(int[][] followers, int[][] followees) {
        this.followers = followers;
        this.followees = followees;
    }

    /// The graph of edges `{follower, followee}`; double ones count once.
    static SmallGraph of(int personas, int[]... edges) {
        TreeSet<Long> sorted = new TreeSet<>();
        for (int[] edge : edges) {
            sorted.add((long) edge[0] << 32 | edge[1]);
        }
        int[][] followers = new int[personas][0];
        int[][] followees = new int[personas][0];
        for (long edge : sorted) {
            int follower = (int) (edge >>> 32);
            int followee = (int) edge;
            followees[follower] = with(followees[follower], followee);
            followers[followee] = with(followers[followee], follower);
        }
        for (int i = 0; i < personas; i++) {
            followers[i] = with(followers[i], -1);
            followees[i] = with(followees[i], -1);
        }
        return new SmallGraph(followers, followees);
    }

    /// Everyone follows persona 0.
    static SmallGraph star(int personas) {
        int[][] edges = new int[personas - 1][];
        for (int i = 1; i < personas; i++) {
            edges[i - 1] = new int[] {i, 0};
        }
        return of(personas, edges);
    }

    /// Each persona follows the next.
    static SmallGraph chain(int personas) {
        int[][] edges = new int[personas - 1][];
        for (int i = 1; i < personas; i++) {
            edges[i - 1] = new int[] {i - 1, i};
        }
        return of(personas, edges);
    }

    /// Every possible edge with the same probability.
    static SmallGraph random(int personas, double probability, RandomGenerator random) {
        int[][] edges = new int[personas * personas][];
        int n = 0;
        for (int i = 0; i < personas; i++) {
            for (int j = 0; j < personas; j++) {
                if (i != j && random.nextDouble() < probability) {
                    edges[n++] = new int[] {i, j};
                }
            }
        }
        return of(personas, Arrays.copyOf(edges, n));
    }

    boolean linked(int one, int other) {
        return follows(one, other) || follows(other, one);
    }

    @Override
    public int personas() {
        return followers.length;
    }

    @Override
    public int followerSlots(int persona) {
        return followers[persona].length;
    }

    @Override
    public int follower(int persona, int slot) {
        return followers[persona][slot];
    }

    @Override
    public int followeeSlots(int persona) {
        return followees[persona].length;
    }

    @Override
    public int followee(int persona, int slot) {
        return followees[persona][slot];
    }

    @Override
    public Followers followers() {
        throw new AssertionError("measures ask for slots one by one");
    }

    @Override
    public int followees(int persona, int[] into) {
        System.arraycopy(followees[persona], 0, into, 0, followees[persona].length);
        return followees[persona].length;
    }

    @Override
    public boolean follows(int follower, int followee) {
        for (int other : followees[follower]) {
            if (other == followee) {
                return true;
            }
        }
        return false;
    }

    private static int[] with(int[] list, int last) {
        int[] longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = last;
        return longer;
    }
}
