package dev.hubbub.engine.measure;

import java.util.Arrays;

/// Numbers with weights, of which one asks the mean or a quantile; NaN values are left out.
public final class Distribution {

    private final double[] ascending;
    private final double[] weights;

    private Distribution(double[] ascending, double[] weights) {
        this.ascending = ascending;
        this.weights = weights;
    }

    /// Numbers that all weigh the same.
    static Distribution of(double[] values) {
        return new Distribution(known(values), new double[0]);
    }

    /// Numbers of a weight each.
    static Distribution of(double[] values, double[] weights) {
        double[] ascending = known(values);
        int[] taken = new int[ascending.length];
        double[] sorted = new double[ascending.length];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                int first = firstOf(ascending, values[i]);
                sorted[first + taken[first]++] = weights[i];
            }
        }
        return new Distribution(ascending, sorted);
    }

    /// How many numbers there are.
    public int size() {
        return ascending.length;
    }

    /// Their weighted mean; NaN of none.
    public double mean() {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < ascending.length; i++) {
            sum += weight(i) * ascending[i];
            total += weight(i);
        }
        return sum / total;
    }

    /// Their weighted standard deviation; NaN of none.
    public double spread() {
        double mean = mean();
        double sum = 0;
        double total = 0;
        for (int i = 0; i < ascending.length; i++) {
            sum += weight(i) * (ascending[i] - mean) * (ascending[i] - mean);
            total += weight(i);
        }
        return Math.sqrt(sum / total);
    }

    /// Their weighted p-quantile; NaN of none.
    public double quantile(double p) {
        return weights.length == 0 ? Quantiles.of(ascending, p) : Quantiles.weighted(ascending, weights, p);
    }

    /// The largest; NaN of none.
    public double largest() {
        return ascending.length == 0 ? Double.NaN : ascending[ascending.length - 1];
    }

    private double weight(int i) {
        return weights.length == 0 ? 1 : weights[i];
    }

    private static double[] known(double[] values) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        int n = ascending.length;
        while (n > 0 && Double.isNaN(ascending[n - 1])) {
            n--;
        }
        return Arrays.copyOf(ascending, n);
    }

    private static int firstOf(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Double.compare(ascending[middle], value) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
