package dev.hubbub.engine.measure;

/// How much personas rest and how high their day peaks (A4).
///
/// Each persona with at least 50 acts has its own quietest six consecutive hours of the day. To look for the least of
/// 24
/// windows and then count in it would find less than there is, so the window is looked for in one half of the acts and
/// counted in the other, both ways: the halves are odd and even local days, or odd and even acts where a run is shorter
/// than two days or a persona was there on one kind of day only. Between equally quiet windows the one in the quieter
/// surroundings is taken. Days turned so that all quietest windows begin together, each persona weighing the same, give
/// the profile of which the peak is read.
///
/// @param personas  personas with at least 50 acts
/// @param quiet     mean share of a persona's acts in its quietest six hours, 0 to 0.25
/// @param quietRaw  the same with window and count from the same acts: too low, and the lower the fewer the acts
/// @param peak      busiest hour of the profile over its mean hour
/// @param peakLocal busiest hour of all acts by local clock over the mean hour
public record DayRhythm(int personas, double quiet, double quietRaw, double peak, double peakLocal) {

    private static final int HOURS = 24;
    private static final int QUIET = 6;
    private static final int FEWEST = 50;
    private static final long HOUR_MS = 3_600_000;
    private static final long DAY_MS = HOURS * HOUR_MS;

    static DayRhythm of(Observation run, PostTimes times) {
        boolean byDay = run.durationMs() >= 2 * DAY_MS;
        double[] profile = new double[HOURS];
        double[] local = new double[HOURS];
        double quiet = 0;
        double raw = 0;
        int personas = 0;
        for (int persona = 0; persona < run.personas(); persona++) {
            int n = times.count(persona);
            int[][] halves = new int[2][n >= FEWEST ? HOURS : 0];
            boolean split = byDay && n >= FEWEST && twoKindsOfDay(run, times, persona);
            for (int i = 0; i < n; i++) {
                long localMs = run.localMs(persona, times.atMs(persona, i));
                int hour = (int) (Math.floorMod(localMs, DAY_MS) / HOUR_MS);
                local[hour]++;
                if (n >= FEWEST) {
                    halves[(int) ((split ? Math.floorDiv(localMs, DAY_MS) : i) & 1)][hour]++;
                }
            }
            if (n >= FEWEST) {
                personas++;
                int first = quietest(halves[0]);
                int second = quietest(halves[1]);
                quiet += (double) (within(halves[1], first, QUIET) + within(halves[0], second, QUIET)) / n;
                int[] whole = new int[HOURS];
                for (int hour = 0; hour < HOURS; hour++) {
                    whole[hour] = halves[0][hour] + halves[1][hour];
                    profile[hour] += (double) halves[1][(first + hour) % HOURS] / n;
                    profile[hour] += (double) halves[0][(second + hour) % HOURS] / n;
                }
                raw += (double) within(whole, quietest(whole), QUIET) / n;
            }
        }
        return new DayRhythm(personas, quiet / personas, raw / personas, peak(profile), peak(local));
    }

    private static boolean twoKindsOfDay(Observation run, PostTimes times, int persona) {
        int odd = 0;
        int n = times.count(persona);
        for (int i = 0; i < n; i++) {
            odd += (int) (Math.floorDiv(run.localMs(persona, times.atMs(persona, i)), DAY_MS) & 1);
        }
        return Math.min(odd, n - odd) >= FEWEST / 5;
    }

    /// The first hour of the quietest six; ties go to quieter surroundings of one, then two, then three hours.
    static int quietest(int[] hours) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int first = 0; first < HOURS; first++) {
            long noise = 0;
            for (int margin = 0; margin <= 3; margin++) {
                noise = noise * 50_000 + Math.min(49_999, within(hours, first - margin + HOURS, QUIET + 2 * margin));
            }
            if (noise < least) {
                least = noise;
                best = first;
            }
        }
        return best;
    }

    private static int within(int[] hours, int first, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += hours[(first + i) % HOURS];
        }
        return sum;
    }

    private static double peak(double[] profile) {
        double sum = 0;
        double largest = 0;
        for (double hour : profile) {
            sum += hour;
            largest = Math.max(largest, hour);
        }
        return largest * HOURS / sum;
    }
}
