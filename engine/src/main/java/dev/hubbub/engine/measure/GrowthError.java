package dev.hubbub.engine.measure;

import java.util.List;

/// How far simulated growth lies from real growth: the root mean square of the differences, relative to the largest
/// value that the real cascade reaches in the end, for each of three curves.
///
/// NRMSE = √(mean over t of (simulated(t) − real(t))²) / max real, with t over the first 150 minutes; then
/// the mean over roots. This is the measure of OASIS, which reports about 0.30 (Yang et al., *OASIS: Open
/// Agent Social Interaction Simulations with One Million Agents*, 2024). A mean curve times the known
/// number of users scores 0.195, 0.239 and 0.243 on roots it has not seen. That the maximum is that of the
/// whole cascade is inferred: simulated cascades with the published spread come to these figures so, and to
/// several times as much with the maximum of the first 150 minutes.
///
/// @param scale      of the number of users
/// @param depth      of the depth
/// @param maxBreadth of the max breadth
public record GrowthError(double scale, double depth, double maxBreadth) {

    /// The error of one curve of at least one value.
    public static double nrmse(double[] simulated, double[] real) {
        if (simulated.length != real.length || real.length == 0) {
            throw new IllegalArgumentException(
                    "simulated and real curves must have the same length, 1 or more, but had " + simulated.length
                            + " and " + real.length + " values");
        }
        double squares = 0;
        double largest = 0;
        for (int t = 0; t < real.length; t++) {
            double difference = simulated[t] - real[t];
            squares += difference * difference;
            largest = Math.max(largest, real[t]);
        }
        if (largest <= 0) {
            throw new IllegalArgumentException("a real curve must be above 0 somewhere, but its largest value was "
                    + largest + "\nLeave out curves in which nothing happened.");
        }
        return Math.sqrt(squares / real.length) / largest;
    }

    /// The error of one root.
    public static GrowthError of(Growth simulated, Growth real) {
        return of(simulated.scale(), simulated.depth(), simulated.maxBreadth(), real);
    }

    /// The error of three forecast curves of one root, over minutes 1 to 150.
    public static GrowthError of(double[] scale, double[] depth, double[] maxBreadth, Growth real) {
        return new GrowthError(
                rms(scale, real.scale()) / real.users(),
                rms(depth, real.depth()) / Math.max(1, real.finalDepth()),
                rms(maxBreadth, real.maxBreadth()) / real.finalBreadth());
    }

    /// The mean error of a mean curve, taken times the known number of users, on cascades it was not made of.
    public static GrowthError ofMean(MeanGrowth known, List<Growth> unseen) {
        double[] scale = new double[Growth.MINUTES];
        double[] depth = new double[Growth.MINUTES];
        double[] maxBreadth = new double[Growth.MINUTES];
        for (int minute = 1; minute <= Growth.MINUTES; minute++) {
            scale[minute - 1] = known.scale(minute);
            depth[minute - 1] = known.depth(minute);
            maxBreadth[minute - 1] = known.maxBreadth(minute);
        }
        return mean(unseen.stream()
                .map(real -> of(times(scale, real.users()), depth, times(maxBreadth, real.users()), real))
                .toList());
    }

    /// The mean of the errors of several roots; NaN of none.
    public static GrowthError mean(List<GrowthError> errors) {
        return new GrowthError(
                errors.stream().mapToDouble(GrowthError::scale).average().orElse(Double.NaN),
                errors.stream().mapToDouble(GrowthError::depth).average().orElse(Double.NaN),
                errors.stream().mapToDouble(GrowthError::maxBreadth).average().orElse(Double.NaN));
    }

    private static double rms(double[] simulated, double[] real) {
        double squares = 0;
        for (int t = 0; t < real.length; t++) {
            double difference = simulated[t] - real[t];
            squares += difference * difference;
        }
        return Math.sqrt(squares / real.length);
    }

    private static double[] times(double[] shares, int users) {
        double[] result = new double[shares.length];
        for (int t = 0; t < shares.length; t++) {
            result[t] = shares[t] * users;
        }
        return result;
    }
}
