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

    /// The p-quantile of weighted numbers in ascending order: linear between the middles of their weights; NaN of none.
    ///
    /// With equal weights its place differs from [#of] by less than one value.
    static double weighted(double[] ascending, double[] weights, double p) {
        int n = ascending.length;
        if (n == 0) {
            return Double.NaN;
        }
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double goal = p * total;
        double before = 0;
        double lastMiddle = 0;
        double last = ascending[0];
        for (int i = 0; i < n; i++) {
            double middle = before + weights[i] / 2;
            if (middle >= goal) {
                return i == 0 || middle == lastMiddle
                        ? ascending[i]
                        : last + (ascending[i] - last) * (goal - lastMiddle) / (middle - lastMiddle);
            }
            before += weights[i];
            lastMiddle = middle;
            last = ascending[i];
        }
        return last;
    }
}
