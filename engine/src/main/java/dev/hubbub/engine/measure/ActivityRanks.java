package dev.hubbub.engine.measure;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Personas in the order of how much they post, least first; equals stand in the order of their index.
final class ActivityRanks {

    private final int[] personas;

    private ActivityRanks(int[] personas) {
        this.personas = personas;
    }

    static ActivityRanks of(float[] activity) {
        long[] keys = new long[activity.length];
        for (int persona = 0; persona < activity.length; persona++) {
            if (!(activity[persona] >= 0)) {
                throw new IllegalArgumentException("activity of a persona must be 0 or more, but was "
                        + activity[persona] + " for persona " + persona);
            }
            keys[persona] = (long) Float.floatToIntBits(activity[persona]) << 32 | persona;
        }
        Arrays.sort(keys);
        int[] personas = new int[keys.length];
        for (int rank = 0; rank < keys.length; rank++) {
            personas[rank] = (int) keys[rank];
        }
        return new ActivityRanks(personas);
    }

    int size() {
        return personas.length;
    }

    int persona(int rank) {
        return personas[rank];
    }

    /// The first rank above a share of the personas.
    int cut(double share) {
        return (int) Math.round(share * personas.length);
    }

    /// The median of a quantity over the ranks [from, to); NaN of none.
    double median(int from, int to, IntToDoubleFunction quantity) {
        double[] values = new double[to - from];
        for (int rank = from; rank < to; rank++) {
            values[rank - from] = quantity.applyAsDouble(personas[rank]);
        }
        return Quantiles.ofUnsorted(values, 0.5);
    }

    /// The sum of a quantity over the ranks [from, to).
    double sum(int from, int to, IntToDoubleFunction quantity) {
        double sum = 0;
        for (int rank = from; rank < to; rank++) {
            sum += quantity.applyAsDouble(personas[rank]);
        }
        return sum;
    }
}
