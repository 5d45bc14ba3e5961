package dev.hubbub.engine.population;

import java.util.function.DoubleUnaryOperator;

/// Small sums on shares: rounding for a file people read, and logistic curves.
final class Figures {

    private Figures() {}

    /// Rounded to three decimals.
    static double milli(double value) {
        return StrictMath.rint(value * 1000) / 1000;
    }

    static double logistic(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /// Where a rising function of [low, high] reaches a goal, by halving 28 times; an end of the range if it never
    /// does.
    static double reach(DoubleUnaryOperator rising, double goal, double low, double high) {
        double below = low;
        double above = high;
        for (int step = 0; step < 28; step++) {
            double middle = (below + above) / 2;
            if (rising.applyAsDouble(middle) < goal) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return (below + above) / 2;
    }
}
