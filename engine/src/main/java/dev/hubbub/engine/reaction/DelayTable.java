package dev.hubbub.engine.reaction;

/// A distribution of delays as quantiles, read in one step: 1,024 cells between knots that are joined log-linearly.
///
/// Knots are shares and minutes; below the first knot delays fall to a few seconds in a straight line.
public final class DelayTable {

    private static final int CELLS = 1024;
    private static final double SHORTEST_MIN = 0.08;

    private final double[] minutes = new double[CELLS];

    private DelayTable(double[] shares, double[] knots) {
        for (int cell = 0; cell < CELLS; cell++) {
            minutes[cell] = at((cell + 0.5) / CELLS, shares, knots);
        }
    }

    /// A table through the given knots.
    ///
    /// @param shares rising, inside (0, 1]
    /// @param knots  minutes, rising
    public static DelayTable of(double[] shares, double[] knots) {
        return new DelayTable(shares, knots);
    }

    private static double at(double share, double[] shares, double[] knots) {
        if (share <= shares[0]) {
            return SHORTEST_MIN + (knots[0] - SHORTEST_MIN) * share / shares[0];
        }
        int upper = 1;
        while (upper < shares.length - 1 && shares[upper] < share) {
            upper++;
        }
        double low = StrictMath.log(knots[upper - 1]);
        double high = StrictMath.log(knots[upper]);
        double part = (share - shares[upper - 1]) / (shares[upper] - shares[upper - 1]);
        return StrictMath.exp(low + (high - low) * part);
    }

    /// The delay, in minutes, that 64 random bits stand for.
    public double minutes(long bits) {
        int cell = (int) (bits >>> 54);
        double within = ((bits >>> 22) & 0xFFFF_FFFFL) * 0x1.0p-32;
        double low = minutes[cell];
        double high = cell + 1 < CELLS ? minutes[cell + 1] : low;
        return low + (high - low) * within;
    }
}
