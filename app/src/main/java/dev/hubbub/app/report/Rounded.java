package dev.hubbub.app.report;

/// A number cut to the digits that a reader can see, so that the page stays small.
final class Rounded {

    private static final double[] SCALES = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private Rounded() {}

    static double to(double value, int decimals) {
        double scale = SCALES[decimals];
        return Math.round(value * scale) / scale;
    }
}
