package dev.hubbub.engine.measure;

import java.util.Arrays;

/// Quantiles of numbers, with and without weights.
final class Quantiles {

    private Quantiles() {}

    /// The p-quantile of numbers in ascending order, linear between neighbours; NaN of none.
    ///
    /// Source: Hyndman and Fan, *Sample Quantiles in Statistical Packages*, The American Statistician 50(4), 1996,
    /// definition 7.
    static double of(double[] ascending, double p) {
        if (ascending.length == 0) {
            return Double.NaN;
        }
        double place = p * (ascending.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }

    /// The p-quantile of numbers in any order; NaN of none. Sorts a copy.
    static double ofUnsorted(double[] values, double p) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        return of(ascending, p);
    }

    /// The p-quantile of weighted numbers: linear between the middles of their weights; NaN of none.
    ///
    /// With equal weights its place differs from [#of] by less than one value.
    static double weighted(double[] values, double[] weights, double p) {
        int n = values.length;
        if (n == 0) {
            return Double.NaN;
        }
        int[] order = ascendingOrder(values);
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double goal = p * total;
        double before = 0;
        double lastMiddle = 0;
        double lastValue = values[order[0]];
        for (int i = 0; i < n; i++) {
            double weight = weights[order[i]];
            double middle = before + weight / 2;
            double value = values[order[i]];
            if (middle >= goal) {
                return i == 0 || middle == lastMiddle
                        ? value
                        : lastValue + (value - lastValue) * (goal - lastMiddle) / (middle - lastMiddle);
            }
            before += weight;
            lastMiddle = middle;
            lastValue = value;
        }
        return lastValue;
    }

    private static int[] ascendingOrder(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        int[] result = new int[order.length];
        Arrays.setAll(result, i -> order[i]);
        return result;
    }
}
