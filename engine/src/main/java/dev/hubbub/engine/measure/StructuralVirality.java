package dev.hubbub.engine.measure;

/// How far a cascade spread from person to person rather than from one broadcast.
///
/// The mean distance between all pairs of different nodes of the tree, in hops: 2 − 2/n for a star of n nodes (one
/// broadcast), (n + 1)/3 for a chain (person to person).
///
/// Source: Goel, Anderson, Hofman and Watts, *The Structural Virality of Online Diffusion*, Management Science 62(1),
/// 2016, 180–196.
public final class StructuralVirality {

    private StructuralVirality() {}

    /// Structural virality of one tree, in hops; at least 1. One pass, O(n).
    ///
    /// An edge with s nodes below it lies on the way of s(n − s) pairs, so the sum of all distances is a sum over
    /// edges.
    ///
    /// @param parents the parent of each of 2 or more nodes; the root stands first with parent −1, and a parent
    ///                comes before its children
    public static double of(int[] parents) {
        int n = parents.length;
        if (n < 2) {
            throw new IllegalArgumentException("a tree must have 2 nodes or more, but had " + n);
        }
        int[] below = new int[n];
        double sum = 0;
        for (int node = n - 1; node > 0; node--) {
            int parent = parents[node];
            if (parent < 0 || parent >= node) {
                throw new IllegalArgumentException(
                        "the parent of node " + node + " must come before it, but was " + parent);
            }
            int size = below[node] + 1;
            below[parent] += size;
            sum += (double) size * (n - size);
        }
        return 2 * sum / ((double) n * (n - 1));
    }
}
