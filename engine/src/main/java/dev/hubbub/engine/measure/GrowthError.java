package dev.hubbub.engine.measure;

import java.util.List;

/// How far simulated growth lies from real growth: the root mean square of the differences, relative to the largest
/// real
/// value, for each of three curves.
///
/// NRMSE = √(mean over t of (simulated(t) − real(t))²) / max over t of real(t), over the first 150 minutes; then the
/// mean over roots. This is the measure of OASIS, which reports about 0.30 (Yang et al., *OASIS: Open Agent Social
/// Interaction Simulations with One Million Agents*, 2024). A mean curve times the known number of users scores
/// 0.195, 0.239 and 0.243 on roots it has not seen.
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

    /// The error of one root. A real curve that is 0 throughout, as the depth of a cascade that began after 150
    /// minutes,
    /// counts as an error of the simulated values' root mean square.
    public static GrowthError of(Growth simulated, Growth real) {
        return new GrowthError(
                lenient(simulated.scale(), real.scale()),
                lenient(simulated.depth(), real.depth()),
                lenient(simulated.maxBreadth(), real.maxBreadth()));
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
                .map(real -> new GrowthError(
                        lenient(times(scale, real.users()), real.scale()),
                        lenient(depth, real.depth()),
                        lenient(times(maxBreadth, real.users()), real.maxBreadth())))
                .toList());
    }

    /// The mean of the errors of several roots; NaN of none.
    public static GrowthError mean(List<GrowthError> errors) {
        return new GrowthError(
                errors.stream().mapToDouble(GrowthError::scale).average().orElse(Double.NaN),
                errors.stream().mapToDouble(GrowthError::depth).average().orElse(Double.NaN),
                errors.stream().mapToDouble(GrowthError::maxBreadth).average().orElse(Double.NaN));
    }

    private static double lenient(double[] simulated, double[] real) {
        for (double value : real) {
            if (value > 0) {
                return nrmse(simulated, real);
            }
        }
        double squares = 0;
        for (double value : simulated) {
            squares += value * value;
        }
        return Math.sqrt(squares / simulated.length);
    }

    private static double[] times(double[] shares, int users) {
        double[] result = new double[shares.length];
        for (int t = 0; t < shares.length; t++) {
            result[t] = shares[t] * users;
        }
        return result;
    }
}
