package dev.hubbub.engine.measure;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import java.util.ArrayList;
import java.util.List;

/// What cascades are like: targets C1 to C9, C12 and C13.
///
/// C3 to C13 are about posts that reached at least 100 users, as the real trees had. These were chosen by what they
/// told, not by chance, so their sizes (C4) are not those of all cascades; since depth, breadth and pace depend on
/// size, each simulated cascade gets the weight that gives the simulated ones the real distribution of sizes
/// ([SizeWeights]).
/// C4 itself is not weighted.
///
/// A run ends sooner than the real data did. The final users of a cascade watched for w minutes are taken as the users
/// seen, divided by the share that real cascades have reached after w ([#realShareAfter]); cascades watched for less
/// than six hours are left out of C8 and C9, and the share after t minutes uses only cascades watched for 1.5 t or
/// longer.
///
/// @param meanUsers          of all cascades (C1)
/// @param shareReaching100   of all posts (C2)
/// @param firstHopShare      of all reposts and quotes (C3 over all)
/// @param users              C4
/// @param firstHop           share of users one hop from the root, per cascade (C3)
/// @param depth              C5, in hops
/// @param maxBreadth         C6, in users
/// @param virality           C7, in hops
/// @param viralityBySize     correlation of virality with the logarithm of users (C7)
/// @param shareWithin        mean share of the final users after each of [#DELAYS_MINUTES] (C8); NaN if not watched for
///                           long enough
/// @param halfLifeMinutes    until half of the final users were reached (C9)
/// @param burstiness         C12
/// @param repliesAndQuotes   share of replies, at any depth, and quotes among all reposts, quotes and replies (C13)
/// @param growth             of each cascade
public record CascadeMeasure(
        double meanUsers,
        double shareReaching100,
        double firstHopShare,
        Distribution users,
        Distribution firstHop,
        Distribution depth,
        Distribution maxBreadth,
        Distribution virality,
        double viralityBySize,
        List<Double> shareWithin,
        Distribution halfLifeMinutes,
        Distribution burstiness,
        double repliesAndQuotes,
        List<Growth> growth) {

    /// Minutes after the root at which C8 is known: 1 minute to 7 days.
    public static final List<Integer> DELAYS_MINUTES = List.of(1, 2, 5, 10, 30, 60, 120, 180, 360, 720, 1440, 10080);

    /// Share of the final users of real cascades after each of [#DELAYS_MINUTES].
    public static final List<Double> REAL_SHARES =
            List.of(.030, .068, .158, .250, .415, .526, .635, .697, .786, .857, .915, .979);

    private static final int BIG = 100;
    private static final double SHORTEST_WATCH_MINUTES = 360;
    private static final double WATCH_PER_DELAY = 1.5;
    private static final double MINUTE_MS = 60_000;
    private static final double ALL_MINUTES = 60 * 1440;

    public CascadeMeasure {
        shareWithin = List.copyOf(shareWithin);
        growth = List.copyOf(growth);
    }

    /// Measures the cascades of a run.
    ///
    /// @param durationMs length of the run
    public static CascadeMeasure of(ActLog log, long durationMs, Cascades cascades, Threads threads) {
        int[] big = cascades.reaching(BIG);
        int n = big.length;
        double[] users = new double[n];
        double[] firstHop = new double[n];
        double[] depth = new double[n];
        double[] maxBreadth = new double[n];
        double[] virality = new double[n];
        double[] halfLife = new double[n];
        double[] burstiness = new double[n];
        double[][] within = new double[DELAYS_MINUTES.size()][n];
        Moments sizeAndVirality = new Moments();
        List<Growth> growth = new ArrayList<>(n);
        for (int k = 0; k < n; k++) {
            Cascade cascade = cascades.cascade(big[k]);
            CascadeShape shape = cascade.shape();
            users[k] = shape.users();
            firstHop[k] = shape.firstHopShare();
            depth[k] = shape.depth();
            maxBreadth[k] = shape.maxBreadth();
            virality[k] = shape.structuralVirality();
            burstiness[k] = cascade.burstiness();
            sizeAndVirality.add(StrictMath.log(users[k]), virality[k]);
            growth.add(Growth.of(cascade));
            double watched = (durationMs - log.atMs(cascades.root(big[k]))) / MINUTE_MS;
            for (int d = 0; d < within.length; d++) {
                within[d][k] = shareWithin(cascade, DELAYS_MINUTES.get(d), watched);
            }
            halfLife[k] = halfLife(cascade, watched);
        }
        double[] weights = SizeWeights.of(users);
        List<Double> shares = new ArrayList<>();
        for (double[] values : within) {
            shares.add(Distribution.of(values, weights).mean());
        }
        return new CascadeMeasure(
                cascades.meanUsers(),
                cascades.shareReaching(BIG),
                cascades.firstHopShare(),
                Distribution.of(users),
                Distribution.of(firstHop, weights),
                Distribution.of(depth, weights),
                Distribution.of(maxBreadth, weights),
                Distribution.of(virality, weights),
                sizeAndVirality.correlation(),
                shares,
                Distribution.of(halfLife, weights),
                Distribution.of(burstiness, weights),
                repliesAndQuotes(log, cascades, threads, big),
                growth);
    }

    /// The share of its final users that a real cascade has reached after so many minutes, from C8: linear in the
    /// logarithm of time, and all of them after 60 days.
    public static double realShareAfter(double minutes) {
        double beforeMinutes = 0.1;
        double beforeShare = 0;
        for (int i = 0; i <= DELAYS_MINUTES.size(); i++) {
            double atMinutes = i < DELAYS_MINUTES.size() ? DELAYS_MINUTES.get(i) : ALL_MINUTES;
            double share = i < REAL_SHARES.size() ? REAL_SHARES.get(i) : 1;
            if (minutes < atMinutes) {
                double part = StrictMath.log(Math.max(minutes, 0.1) / beforeMinutes)
                        / StrictMath.log(atMinutes / beforeMinutes);
                return beforeShare + part * (share - beforeShare);
            }
            beforeMinutes = atMinutes;
            beforeShare = share;
        }
        return 1;
    }

    private static double shareWithin(Cascade cascade, int minutes, double watchedMinutes) {
        if (watchedMinutes < Math.max(SHORTEST_WATCH_MINUTES, WATCH_PER_DELAY * minutes)) {
            return Double.NaN;
        }
        double seen = (double) cascade.usersWithin((long) (minutes * MINUTE_MS)) / cascade.users();
        return seen * realShareAfter(watchedMinutes);
    }

    private static double halfLife(Cascade cascade, double watchedMinutes) {
        if (watchedMinutes < SHORTEST_WATCH_MINUTES) {
            return Double.NaN;
        }
        int half = (int) Math.ceil(cascade.users() / realShareAfter(watchedMinutes) / 2);
        return cascade.delayMs(Math.min(half, cascade.users()) - 1) / MINUTE_MS;
    }

    private static double repliesAndQuotes(ActLog log, Cascades cascades, Threads threads, int[] big) {
        long all = 0;
        long withWords = 0;
        for (int cascade : big) {
            for (int node = 1; node < cascades.users(cascade); node++) {
                all++;
                withWords += log.kind(cascades.act(cascade, node)) == ActKind.QUOTE ? 1 : 0;
            }
            all += threads.replies(cascade);
            withWords += threads.replies(cascade);
        }
        return (double) withWords / all;
    }
}
