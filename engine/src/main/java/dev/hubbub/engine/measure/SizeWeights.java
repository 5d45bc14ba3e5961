package dev.hubbub.engine.measure;

/// Weights that give simulated cascades the sizes of the real ones.
///
/// The quantiles of C4 cut sizes into seven bins; the cascades of a bin share the weight that the bin has among the
/// real trees. A bin without a simulated cascade is left out.
final class SizeWeights {

    private static final double[] UPPER = {117, 150, 266, 470, 866, 2421, Double.POSITIVE_INFINITY};
    private static final double[] WEIGHT = {.10, .15, .25, .25, .15, .09, .01};

    private SizeWeights() {}

    static double[] of(double[] users) {
        int[] counts = new int[UPPER.length];
        for (double size : users) {
            counts[bin(size)]++;
        }
        double[] weights = new double[users.length];
        for (int i = 0; i < users.length; i++) {
            weights[i] = WEIGHT[bin(users[i])] / counts[bin(users[i])];
        }
        return weights;
    }

    private static int bin(double users) {
        int bin = 0;
        while (users >= UPPER[bin]) {
            bin++;
        }
        return bin;
    }
}
