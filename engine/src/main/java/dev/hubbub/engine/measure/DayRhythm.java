package dev.hubbub.engine.measure;

/// How much personas rest and how high their day peaks (A4).
///
/// Each persona has its own quietest six consecutive hours of the day. Counted in the acts that chose them,
/// they hold too little. Chosen in one half of the acts and counted in the other, both ways, they hold too
/// much, because the choice misses by an hour or two; the halves are odd and even local days, or odd and
/// even acts where a run is shorter than two days or a persona was there on one kind of day only. The
/// middle of the two is within a tenth of the truth for the personas looked at: 50 acts or more, in 40
/// different hours or more, however bursty. Between equally quiet windows the one in the quieter
/// surroundings is taken.
///
/// Days turned so that all quietest windows (of the other half) begin together, each persona weighing the same, give
/// the profile of which the peak is read.
///
/// @param personas  personas looked at
/// @param quiet     mean share of a persona's acts in its quietest six hours, 0 to 0.25: the middle of the next two
/// @param quietLow  the same with window and count from the same acts
/// @param quietHigh the same with window and count from different halves
/// @param peak      busiest hour of the profile over its mean hour
/// @param peakLocal busiest hour of all acts by local clock over the mean hour
public record DayRhythm(int personas, double quiet, double quietLow, double quietHigh, double peak, double peakLocal) {

    private static final int HOURS = 24;
    private static final int QUIET = 6;
    private static final int FEWEST = 50;
    private static final int FEWEST_HOURS = 40;
    private static final long HOUR_MS = 3_600_000;
    private static final long DAY_MS = HOURS * HOUR_MS;

    static DayRhythm of(Observation run, PostTimes times) {
        boolean byDay = run.durationMs() >= 2 * DAY_MS;
        double[] profile = new double[HOURS];
        double[] local = new double[HOURS];
        double low = 0;
        double high = 0;
        int personas = 0;
        for (int persona = 0; persona < run.personas(); persona++) {
            int n = times.count(persona);
            int hours = 0;
            long lastHour = Long.MIN_VALUE;
            for (int i = 0; i < n; i++) {
                long hour = Math.floorDiv(run.localMs(persona, times.atMs(persona, i)), HOUR_MS);
                local[(int) Math.floorMod(hour, (long) HOURS)]++;
                hours += hour == lastHour ? 0 : 1;
                lastHour = hour;
            }
            if (n >= FEWEST && hours >= FEWEST_HOURS) {
                personas++;
                int[][] halves = halves(run, times, persona, byDay && twoKindsOfDay(run, times, persona));
                int first = quietest(halves[0]);
                int second = quietest(halves[1]);
                high += (double) (within(halves[1], first, QUIET) + within(halves[0], second, QUIET)) / n;
                int[] whole = new int[HOURS];
                for (int hour = 0; hour < HOURS; hour++) {
                    whole[hour] = halves[0][hour] + halves[1][hour];
                    profile[hour] += (double) halves[1][(first + hour) % HOURS] / n;
                    profile[hour] += (double) halves[0][(second + hour) % HOURS] / n;
                }
                low += (double) within(whole, quietest(whole), QUIET) / n;
            }
        }
        return new DayRhythm(
                personas, (low + high) / 2 / personas, low / personas, high / personas, peak(profile), peak(local));
    }

    private static int[][] halves(Observation run, PostTimes times, int persona, boolean byDay) {
        int[][] halves = new int[2][HOURS];
        for (int i = 0; i < times.count(persona); i++) {
            long localMs = run.localMs(persona, times.atMs(persona, i));
            int hour = (int) (Math.floorMod(localMs, DAY_MS) / HOUR_MS);
            halves[(int) ((byDay ? Math.floorDiv(localMs, DAY_MS) : i) & 1)][hour]++;
        }
        return halves;
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
