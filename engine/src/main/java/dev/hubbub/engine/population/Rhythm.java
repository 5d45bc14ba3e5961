package dev.hubbub.engine.population;

import java.util.ArrayList;
import java.util.List;

/// The 24 weights of a person's local day: a night, a midday hump and an evening peak, moved by chronotype.
///
/// Sources: 2,056 users' own quietest 6 hours carry 3.1 % of their posts and their peak hour is 1.69 times the mean
/// (targets A4, computed for this project). Chronotype: latest about age 20, earlier by about two hours at 60, men a
/// little later than women until 50 (Roenneberg et al., *A marker for the end of adolescence*, Current Biology 14,
/// 2004:
/// as recalled, check before quoting).
final class Rhythm {

    static final int HOURS = 24;
    private static final int NIGHT = 6;

    private Rhythm() {}

    /// How many hours later than the middle of adults a person's day runs.
    static double lateness(int age, Gender gender, Sector sector, double[] z, double noise) {
        double byAge = age < 20 ? 0.8 + 0.05 * (age - 13) : 1.15 - 0.055 * (Math.min(age, 75) - 20);
        double byGender = age < 50 ? (gender == Gender.MAN ? 0.12 : gender == Gender.WOMAN ? -0.12 : 0) : 0;
        double free =
                sector == Sector.UNEMPLOYED ? 0.4 : sector == Sector.HOSPITALITY || sector == Sector.ARTS ? 0.5 : 0;
        return byAge + byGender + free - 0.25 * z[1] + 0.12 * z[0] + 0.85 * noise;
    }

    /// Weights that sum to exactly 24 thousand thousandths.
    ///
    /// @param quiet share of posts in the quietest six hours in a row
    /// @param peak  highest weight, times the mean
    /// @param lunch size of the midday hump against the evening, 0 to 1
    static List<Double> hourly(double lateness, double quiet, double peak, double lunch) {
        double[] raw = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            double clock = hour + 0.5 - lateness;
            raw[hour] = 0.30
                    + hump(clock, 20.4, 2.6)
                    + lunch * hump(clock, 12.8, 2.2)
                    + 0.45 * lunch * hump(clock, 8.6, 1.6)
                    + 0.35 * hump(clock, 16.5, 3.0);
        }
        int night = Math.floorMod((long) StrictMath.rint(0.7 + lateness), HOURS);
        boolean[] asleep = new boolean[HOURS];
        for (int i = 0; i < NIGHT; i++) {
            asleep[(night + i) % HOURS] = true;
        }
        double waking = HOURS * (1 - quiet);
        double power = Figures.reach(p -> awake(raw, asleep, waking, p)[HOURS], peak, 0.05, 6);
        double[] weights = awake(raw, asleep, waking, power);
        double[] depth = {1.55, 1.05, 0.75, 0.65, 0.8, 1.2};
        for (int i = 0; i < NIGHT; i++) {
            weights[(night + i) % HOURS] = HOURS * quiet * depth[i] / 6.0;
        }
        return thousandths(weights);
    }

    /// The waking hours at a sharpness, and after them the highest of them.
    private static double[] awake(double[] raw, boolean[] asleep, double waking, double power) {
        double[] weights = new double[HOURS + 1];
        double sum = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            if (!asleep[hour]) {
                weights[hour] = StrictMath.pow(raw[hour], power);
                sum += weights[hour];
            }
        }
        for (int hour = 0; hour < HOURS; hour++) {
            weights[hour] *= waking / sum;
            weights[HOURS] = StrictMath.max(weights[HOURS], weights[hour]);
        }
        return weights;
    }

    private static double hump(double clock, double centre, double width) {
        double away = StrictMath.abs(clock - centre) % HOURS;
        double near = StrictMath.min(away, HOURS - away) / width;
        return StrictMath.exp(-near * near / 2);
    }

    private static List<Double> thousandths(double[] weights) {
        long[] parts = new long[HOURS];
        long sum = 0;
        int highest = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            parts[hour] = (long) StrictMath.rint(weights[hour] * 1000);
            sum += parts[hour];
            highest = parts[hour] > parts[highest] ? hour : highest;
        }
        parts[highest] += HOURS * 1000L - sum;
        List<Double> rounded = new ArrayList<>(HOURS);
        for (long part : parts) {
            rounded.add(part / 1000.0);
        }
        return rounded;
    }
}
