package dev.hubbub.engine.measure;

import java.util.Arrays;

/// One cascade as a tree of users: node 0 is the author of the root, every other node somebody who reposted or quoted,
/// below the user from whom it was seen.
///
/// Nodes stand in the order of time. Each user is one node: the first act counts, later ones are left out and what was
/// seen through them hangs below the first.
public final class Cascade {

    private final int[] parents;
    private final long[] delaysMs;

    private Cascade(int[] parents, long[] delaysMs) {
        this.parents = parents;
        this.delaysMs = delaysMs;
    }

    /// The cascade of parents and delays.
    ///
    /// @param parents  the parent of each node; −1 for node 0, and an earlier node for every other
    /// @param delaysMs time since the root; 0 for node 0, then never falling
    public static Cascade of(int[] parents, long[] delaysMs) {
        if (parents.length == 0 || parents.length != delaysMs.length) {
            throw new IllegalArgumentException("a cascade must have a root and one delay per node, but had "
                    + parents.length + " parents and " + delaysMs.length + " delays");
        }
        for (int node = 0; node < parents.length; node++) {
            if (node == 0 ? parents[0] != -1 || delaysMs[0] != 0 : parents[node] < 0 || parents[node] >= node) {
                throw new IllegalArgumentException("the parent of node " + node
                        + " must come before it, and the root stand first with parent -1 and delay 0, but parent was "
                        + parents[node]);
            }
            if (node > 0 && delaysMs[node] < delaysMs[node - 1]) {
                throw new IllegalArgumentException("delayMs of node " + node + " must be " + delaysMs[node - 1]
                        + " or more, but was " + delaysMs[node]);
            }
        }
        return new Cascade(parents.clone(), delaysMs.clone());
    }

    /// A cascade of arrays that nobody else holds and that keep the rules of [#of].
    static Cascade ofOwned(int[] parents, long[] delaysMs) {
        return new Cascade(parents, delaysMs);
    }

    /// Number of users, the author of the root included.
    public int users() {
        return parents.length;
    }

    /// The parent of a node; −1 for the root.
    public int parent(int node) {
        return parents[node];
    }

    /// Time of a node since the root.
    public long delayMs(int node) {
        return delaysMs[node];
    }

    /// Users reached at most that long after the root, its author included.
    public int usersWithin(long delayMs) {
        int low = 0;
        int high = delaysMs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (delaysMs[middle] <= delayMs) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Depth, breadth and virality of the whole tree, in one pass each.
    public CascadeShape shape() {
        int[] depths = new int[parents.length];
        int[] breadths = new int[parents.length + 1];
        int depth = 0;
        for (int node = 1; node < parents.length; node++) {
            depths[node] = depths[parents[node]] + 1;
            breadths[depths[node]]++;
            depth = Math.max(depth, depths[node]);
        }
        int maxBreadth = parents.length == 1
                ? 1
                : Arrays.stream(breadths, 1, depth + 1).max().orElse(1);
        double virality = parents.length < 2 ? Double.NaN : StructuralVirality.of(parents);
        double first = parents.length < 2 ? Double.NaN : (double) breadths[1] / (parents.length - 1);
        return new CascadeShape(parents.length, depth, maxBreadth, first, virality);
    }

    /// Burstiness of the times between one user and the next; NaN below 3 users.
    public double burstiness() {
        return Burstiness.of(delaysMs, 0, delaysMs.length).plain();
    }
}
