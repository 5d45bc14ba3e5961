package dev.hubbub.engine.kernel;

/// The normal distribution with mean 0 and deviation 1, read from 64 random bits by a table of 4,096 quantiles.
///
/// The inverse of the distribution function is found by bisection on a series for the error function when the class is
/// loaded, so no approximation of unknown quality enters a world. Draws lie in ±3.7.
public final class Normal {

    private static final int TABLE_BITS = 12;
    private static final double[] QUANTILES = table();

    private Normal() {}

    /// A draw with mean 0 and deviation 1.
    public static double of(long bits) {
        return QUANTILES[(int) (bits >>> (64 - TABLE_BITS))];
    }

    /// Writes the draws of a run of random bits.
    public static void fill(long[] bits, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = QUANTILES[cell(bits[i])];
        }
    }

    /// The table mapped by exp(deviation · z − deviation² / 2): factors with mean 1, to be read by [#cell].
    public static double[] factors(double deviation) {
        double[] factors = new double[QUANTILES.length];
        double sum = 0;
        for (int i = 0; i < factors.length; i++) {
            factors[i] = StrictMath.exp(deviation * QUANTILES[i]);
            sum += factors[i];
        }
        for (int i = 0; i < factors.length; i++) {
            factors[i] *= factors.length / sum;
        }
        return factors;
    }

    /// The cell of the table that 64 random bits stand for.
    public static int cell(long bits) {
        return (int) (bits >>> (64 - TABLE_BITS));
    }

    /// Share of a normal population below z.
    public static double below(double z) {
        if (z < -8) {
            return 0;
        }
        if (z > 8) {
            return 1;
        }
        double term = z;
        double sum = z;
        for (int n = 3; Math.abs(term) > 1e-17; n += 2) {
            term *= z * z / n;
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * Math.PI);
    }

    /// The z below which a share of a normal population lies; the share is held inside (0.00001, 0.99999).
    public static double quantile(double share) {
        double wanted = Math.min(0.99999, Math.max(0.00001, share));
        double low = -5;
        double high = 5;
        for (int step = 0; step < 48; step++) {
            double middle = (low + high) / 2;
            if (below(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double[] table() {
        int cells = 1 << TABLE_BITS;
        double[] table = new double[cells];
        for (int i = 0; i < cells / 2; i++) {
            double z = quantile((i + 0.5) / cells);
            table[i] = z;
            table[cells - 1 - i] = -z;
        }
        return table;
    }
}
