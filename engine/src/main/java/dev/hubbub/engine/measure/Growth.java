package dev.hubbub.engine.measure;

/// How one cascade grew in its first 150 minutes: scale, depth and max breadth at the end of each minute.
///
/// Scale is the number of users so far, the author of the root included; depth and max breadth are those of the tree so
/// far, 0 and 1 for the lone root. One pass over the nodes.
public final class Growth {

    /// Minutes looked at, 1 to 150.
    public static final int MINUTES = 150;

    private static final long MINUTE_MS = 60_000;

    private final int users;
    private final int finalDepth;
    private final int finalBreadth;
    private final double[] scale;
    private final double[] depth;
    private final double[] maxBreadth;

    private Growth(int users, int finalDepth, int finalBreadth, double[] scale, double[] depth, double[] maxBreadth) {
        this.users = users;
        this.finalDepth = finalDepth;
        this.finalBreadth = finalBreadth;
        this.scale = scale;
        this.depth = depth;
        this.maxBreadth = maxBreadth;
    }

    /// The growth of a cascade.
    public static Growth of(Cascade cascade) {
        int n = cascade.users();
        double[] scale = new double[MINUTES];
        double[] depth = new double[MINUTES];
        double[] maxBreadth = new double[MINUTES];
        int[] depths = new int[n];
        int[] breadths = new int[n];
        int deepest = 0;
        int broadest = 1;
        int node = 1;
        for (int minute = 1; minute <= MINUTES + 1; minute++) {
            boolean end = minute > MINUTES;
            while (node < n && (end || cascade.delayMs(node) <= minute * MINUTE_MS)) {
                depths[node] = depths[cascade.parent(node)] + 1;
                deepest = Math.max(deepest, depths[node]);
                broadest = Math.max(broadest, ++breadths[depths[node]]);
                node++;
            }
            if (!end) {
                scale[minute - 1] = node;
                depth[minute - 1] = deepest;
                maxBreadth[minute - 1] = broadest;
            }
        }
        return new Growth(n, deepest, broadest, scale, depth, maxBreadth);
    }

    /// Users in the end, the author of the root included.
    public int users() {
        return users;
    }

    /// Depth in the end.
    public int finalDepth() {
        return finalDepth;
    }

    /// Max breadth in the end.
    public int finalBreadth() {
        return finalBreadth;
    }

    /// Users after minutes 1 to 150.
    public double[] scale() {
        return scale.clone();
    }

    /// Depth after minutes 1 to 150.
    public double[] depth() {
        return depth.clone();
    }

    /// Max breadth after minutes 1 to 150.
    public double[] maxBreadth() {
        return maxBreadth.clone();
    }

    double scaleAt(int minute) {
        return scale[minute - 1];
    }

    double depthAt(int minute) {
        return depth[minute - 1];
    }

    double maxBreadthAt(int minute) {
        return maxBreadth[minute - 1];
    }
}
