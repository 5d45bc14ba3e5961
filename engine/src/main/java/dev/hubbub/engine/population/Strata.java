package dev.hubbub.engine.population;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Permutation;

/// A Latin hypercube sample: in every dimension each of `count` equal strata of [0, 1) is hit exactly once.
///
/// The margin of a sample drawn through it is right to within 1 / count instead of 1 / sqrt(count), and the strata are
/// dealt out in a random order, so that the first few of a sample are a fair sample too. Source: McKay, Beckman and
/// Conover, *A Comparison of Three Methods for Selecting Values of Input Variables*, Technometrics 21 (1979).
final class Strata {

    private final long seed;
    private final int count;

    Strata(long seed, int count) {
        this.seed = seed;
        this.count = count;
    }

    /// One number in [0, 1) per item of the sample.
    double[] units(String dimension) {
        Chance chance = Chance.of(seed, "strata." + dimension);
        Permutation order = Permutation.of(count, chance.bits(0));
        double[] units = new double[count];
        for (int item = 0; item < count; item++) {
            units[item] = (order.map(item) + chance.unit(1, item)) / count;
        }
        return units;
    }

    /// One standard normal number per item of the sample.
    double[] normals(String dimension) {
        double[] normals = units(dimension);
        for (int item = 0; item < count; item++) {
            normals[item] = Gauss.quantile(normals[item]);
        }
        return normals;
    }
}
