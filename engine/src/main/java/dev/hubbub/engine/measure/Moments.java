package dev.hubbub.engine.measure;

/// Running sums of pairs of numbers, for means, spreads and their correlation.
final class Moments {

    private long n;
    private double x;
    private double y;
    private double xx;
    private double yy;
    private double xy;

    void add(double one, double other) {
        n++;
        x += one;
        y += other;
        xx += one * one;
        yy += other * other;
        xy += one * other;
    }

    void add(Moments others) {
        n += others.n;
        x += others.x;
        y += others.y;
        xx += others.xx;
        yy += others.yy;
        xy += others.xy;
    }

    /// Pearson's correlation; NaN if there are fewer than 2 pairs or one side does not vary.
    double correlation() {
        double varianceX = xx - x * x / n;
        double varianceY = yy - y * y / n;
        if (n < 2 || varianceX <= 1e-12 * xx || varianceY <= 1e-12 * yy) {
            return Double.NaN;
        }
        return (xy - x * y / n) / Math.sqrt(varianceX * varianceY);
    }
}
