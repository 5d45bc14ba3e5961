package dev.hubbub.engine.measure;

/// How unevenly acts follow one another: 0 for acts at random, towards 1 for bursts between long rests, −1 for a clock.
///
/// With σ and μ the spread and mean of the n times between acts, and r = σ/μ, [#plain] is (r − 1)/(r + 1). In a short
/// sequence r cannot exceed √(n − 1), and n gaps at random give √((n − 1)/(n + 1)); [#corrected] maps that one to 0 and
/// the largest one to 1: (√(n + 1) r − √(n − 1)) / ((√(n + 1) − 2) r + √(n − 1)). Memory is the correlation of a time
/// between acts with the next one. Real figures were taken with the plain form, so that is what targets compare.
///
/// Sources: Goh and Barabási, *Burstiness and Memory in Complex Systems*, EPL 81, 48002, 2008; Kim and Jo, *Measuring
/// Burstiness for Finite Event Sequences*, Physical Review E 94, 032311, 2016.
///
/// @param plain     −1 to 1; NaN below 2 gaps, or if all acts fall into one instant
/// @param corrected the same, free of the length of the sequence
/// @param memory    −1 to 1; NaN below 3 gaps, or if one side does not vary
public record Burstiness(double plain, double corrected, double memory) {

    /// Burstiness of the acts at `timesMs[from]` up to but without `timesMs[to]`, which never fall.
    public static Burstiness of(long[] timesMs, int from, int to) {
        int gaps = to - from - 1;
        if (gaps < 2 || timesMs[to - 1] == timesMs[from]) {
            return new Burstiness(Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = (double) (timesMs[to - 1] - timesMs[from]) / gaps;
        double squares = 0;
        Moments pairs = new Moments();
        for (int i = from + 1; i < to; i++) {
            double gap = timesMs[i] - timesMs[i - 1];
            squares += (gap - mean) * (gap - mean);
            if (i > from + 1) {
                pairs.add((double) (timesMs[i - 1] - timesMs[i - 2]), gap);
            }
        }
        double r = Math.sqrt(squares / gaps) / mean;
        double up = Math.sqrt(gaps + 1.0);
        double down = Math.sqrt(gaps - 1.0);
        return new Burstiness((r - 1) / (r + 1), (up * r - down) / ((up - 2) * r + down), pairs.correlation());
    }
}
