package dev.hubbub.bench;

import java.util.Arrays;

/// Median, least and most of some rounds.
record Spread(double median, double least, double most) {

    static Spread of(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /// A figure that is known and not measured.
    static Spread exactly(double figure) {
        return new Spread(figure, figure, figure);
    }
}
