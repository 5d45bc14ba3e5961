package dev.hubbub.engine.measure;

import java.util.List;

/// The mean growth of several cascades: scale and max breadth as shares of the users in the end, depth in hops.
public final class MeanGrowth {

    private final List<Growth> growths;

    private MeanGrowth(List<Growth> growths) {
        this.growths = growths;
    }

    /// The mean of at least one cascade.
    public static MeanGrowth of(List<Growth> growths) {
        if (growths.isEmpty()) {
            throw new IllegalArgumentException("a mean growth must be of 1 cascade or more, but was of none");
        }
        return new MeanGrowth(List.copyOf(growths));
    }

    /// Number of cascades.
    public int cascades() {
        return growths.size();
    }

    /// Mean share of the final users after a minute from 1 to 150.
    public double scale(int minute) {
        return growths.stream()
                .mapToDouble(growth -> growth.scaleAt(minute) / growth.users())
                .average()
                .orElseThrow();
    }

    /// Spread of that share from cascade to cascade: the standard deviation.
    public double scaleSpread(int minute) {
        double mean = scale(minute);
        return Math.sqrt(growths.stream()
                .mapToDouble(growth -> growth.scaleAt(minute) / growth.users() - mean)
                .map(difference -> difference * difference)
                .average()
                .orElseThrow());
    }

    /// The p-quantile of that share.
    public double scaleQuantile(int minute, double p) {
        return Quantiles.ofUnsorted(
                growths.stream()
                        .mapToDouble(growth -> growth.scaleAt(minute) / growth.users())
                        .toArray(),
                p);
    }

    /// Mean depth after a minute, in hops.
    public double depth(int minute) {
        return growths.stream()
                .mapToDouble(growth -> growth.depthAt(minute))
                .average()
                .orElseThrow();
    }

    /// Mean max breadth after a minute, as a share of the final users.
    public double maxBreadth(int minute) {
        return growths.stream()
                .mapToDouble(growth -> growth.maxBreadthAt(minute) / growth.users())
                .average()
                .orElseThrow();
    }
}
