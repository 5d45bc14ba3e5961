package dev.hubbub.engine.simulation;

import dev.hubbub.engine.measure.Growth;
import dev.hubbub.engine.measure.GrowthError;

/// The expected growth of one cascade over its first 150 minutes: the mean over simulated ones.
public final class CascadeForecast {

    private final double[] scale;
    private final double[] depth;
    private final double[] maxBreadth;
    private final double cascades;

    CascadeForecast(double[] scale, double[] depth, double[] maxBreadth, double cascades) {
        this.scale = scale;
        this.depth = depth;
        this.maxBreadth = maxBreadth;
        this.cascades = cascades;
    }

    /// Users after a minute from 1 to 150, the author included.
    public double scale(int minute) {
        return scale[minute - 1];
    }

    /// Depth after a minute, in hops.
    public double depth(int minute) {
        return depth[minute - 1];
    }

    /// Most users at one depth after a minute.
    public double maxBreadth(int minute) {
        return maxBreadth[minute - 1];
    }

    /// How many cascades of equal weight the mean is worth: (Σ w)² / Σ w².
    public double cascades() {
        return cascades;
    }

    /// How far it lies from what came to be.
    public GrowthError errorOf(Growth real) {
        return GrowthError.of(scale, depth, maxBreadth, real);
    }
}
