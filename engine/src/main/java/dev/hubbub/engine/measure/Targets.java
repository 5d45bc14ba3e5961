package dev.hubbub.engine.measure;

import java.util.ArrayList;
import java.util.List;

/// All targets that a world and a run are held against, in the order of the table.
///
/// Bands that no source gives are this project's; docs/fidelity.md says why they are as they are.
public final class Targets {

    private static final String PEW_2019 = "Pew Research Center 2019, Sizing Up Twitter Users";
    private static final String PEW_2021 = "Pew Research Center 2021";
    private static final String KONECT = "KONECT, twitter (2010)";
    private static final String TREES = "2,308 trees of Twitter15/16, computed";
    private static final String THREADS = "325 threads of SemEval-2017 task 8, computed";
    private static final double WIDTH = 0.35;
    private static final double LEAST_SHARE = 0.01;
    private static final double LEAST_HOPS = 0.1;

    private Targets() {}

    /// The table.
    public static List<Target> all() {
        List<Target> targets = new ArrayList<>();
        graph(targets);
        activity(targets);
        cascades(targets);
        threads(targets);
        growth(targets);
        return List.copyOf(targets);
    }

    private static void graph(List<Target> to) {
        shown(to, "G1", "mean followers", 35.3, 7, 177, KONECT);
        first(to, "G2", "in-degree tail exponent", 2.276, 2.1, 2.6, "Kwak et al. 2010");
        first(to, "G3", "reciprocity, share of directed edges", 0.362, 0.30, 0.42, KONECT);
        first(to, "G4", "mean local clustering", 0.17, 0.08, 0.30, "users of PHEME, computed");
        shown(to, "G5", "mean distance, undirected, hops", 3.55, 3.3, 4.8, KONECT);
        first(to, "G6", "degree assortativity", -0.21, -1, -1e-9, "-0.12 to -0.31, computed");
        shown(to, "G7.lower90", "followers of the median user, lower 90 %", 19, 6, 60, PEW_2019);
        shown(to, "G7.top10", "followers of the median user, top 10 %", 387, 122, 1224, PEW_2019);
        shown(to, "G7.lower90.follows", "accounts followed, median user, lower 90 %", 74, 23, 234, PEW_2019);
        shown(to, "G7.top10.follows", "accounts followed, median user, top 10 %", 456, 144, 1442, PEW_2019);
    }

    private static void activity(List<Target> to) {
        first(to, "A1.top10", "share of posts by the top 10 %", 0.80, 0.70, 0.90, PEW_2019);
        first(to, "A1.top25", "share of posts by the top 25 %", 0.97, 0.92, 0.99, PEW_2021);
        shown(to, "A2.lower90", "posts per 30 days, median of the lower 90 %", 2, 1, 4, PEW_2019);
        shown(to, "A2.top10", "posts per 30 days, median of the top 10 %", 138, 90, 200, PEW_2019);
        shown(to, "A3.original", "originals in the most active quarter", 0.14, 0.09, 0.19, PEW_2021);
        shown(to, "A3.reply", "replies in the most active quarter", 0.33, 0.28, 0.38, PEW_2021);
        shown(to, "A3.repost", "reposts in the most active quarter", 0.49, 0.44, 0.54, PEW_2021);
        shown(to, "A3.quote", "quotes in the most active quarter", 0.04, 0, 0.09, PEW_2021);
        first(to, "A4.quiet", "share of posts in own quietest 6 h", 0.031, 0.02, 0.05, "2,056 users, computed");
        first(to, "A4.peak", "peak hour over mean hour", 1.69, 1.4, 2.0, "2,056 users, computed");
        first(to, "A6", "burstiness per user", 0.473, 0.3, 0.6, "2,490 users, computed");
        shown(to, "A6.memory", "memory per user", 0.059, -0.05, 0.20, "2,490 users, computed");
    }

    private static void cascades(List<Target> to) {
        shown(to, "C1", "mean users of all cascades", 1.14, 1.02, 1.4, "Bakshy et al. 2011");
        shown(to, "C2", "share of posts that reach 100 users", 1 / 3000.0, 1e-4, 1e-3, "Goel et al. 2016");
        shown(to, "C3.all", "reposts at depth 1, all", 0.96, 0.90, 0.99, "Kwak et al. 2010");
        shown(to, "C3.mean", "users at depth 1, mean", 0.77, 0.67, 0.87, TREES);
        shown(to, "C3.p50", "users at depth 1, median", 0.84, 0.74, 0.94, TREES);
        double[] sizes = {117, 150, 266, 470, 866, 2421};
        int[] percents = {10, 25, 50, 75, 90, 99};
        for (int i = 0; i < sizes.length; i++) {
            relative(to, "C4.p" + percents[i], "users", sizes[i], TREES, false);
        }
        relative(to, "C5.mean", "depth, hops", 3.72, TREES, true);
        first(to, "C5.p50", "depth, hops", 3, 2, 4, TREES);
        relative(to, "C5.p90", "depth, hops", 6, TREES, true);
        relative(to, "C5.p99", "depth, hops", 9, TREES, true);
        relative(to, "C6.p50", "max breadth, users", 201, TREES, true);
        relative(to, "C6.p90", "max breadth, users", 654, TREES, true);
        virality(to, "C7.mean", 2.53);
        virality(to, "C7.p10", 2.08);
        virality(to, "C7.p50", 2.36);
        virality(to, "C7.p90", 3.22);
        virality(to, "C7.p99", 4.47);
        first(to, "C7.bySize", "correlation of virality with log size", 0.19, -0.1, 0.45, TREES);
        for (int i = 0; i < CascadeMeasure.DELAYS_MINUTES.size(); i++) {
            double share = CascadeMeasure.REAL_SHARES.get(i);
            double half = Math.max(LEAST_SHARE, WIDTH * Math.min(share, 1 - share));
            String id = "C8." + delay(CascadeMeasure.DELAYS_MINUTES.get(i));
            first(to, id, "share of final users by then", share, share - half, share + half, TREES);
        }
        relative(to, "C9.p25", "half-life, min", 21, TREES, true);
        relative(to, "C9.p50", "half-life, min", 43, TREES, true);
        relative(to, "C9.p75", "half-life, min", 124, TREES, true);
        shown(to, "C12", "burstiness inside a cascade", 0.588, 0.464, 0.712, TREES);
        relative(to, "C13", "replies and quotes among all shares", 0.12, TREES, false);
    }

    private static void threads(List<Target> to) {
        relative(to, "T1.mean", "replies per thread", 17.2, THREADS, false);
        shown(to, "T1.p10", "replies per thread", 4, 2, 6, THREADS);
        relative(to, "T1.p50", "replies per thread", 14, THREADS, false);
        relative(to, "T1.p90", "replies per thread", 32, THREADS, false);
        first(to, "T2.depth.p50", "depth of a thread, hops", 2, 1, 3, THREADS);
        relative(to, "T2.depth.p90", "depth of a thread, hops", 8, THREADS, true);
        relative(to, "T2.width.p50", "width of a thread", 9, THREADS, true);
        relative(to, "T2.width.p90", "width of a thread", 18, THREADS, true);
        first(to, "T2.direct", "direct replies, share of all", 0.747, 0.65, 0.85, THREADS);
        relative(to, "T3.p10", "delay of a reply, min", 2.4, THREADS, true);
        relative(to, "T3.p25", "delay of a reply, min", 6.3, THREADS, true);
        relative(to, "T3.p50", "delay of a reply, min", 22.8, THREADS, true);
        relative(to, "T3.p75", "delay of a reply, min", 82, THREADS, true);
        relative(to, "T3.p90", "delay of a reply, min", 394, THREADS, true);
    }

    private static void growth(List<Target> to) {
        String source = "1,923 trees of Twitter15/16, computed";
        shown(to, "N.scale", "NRMSE of the mean growth of scale", 0, 0, 0.10, source);
        shown(to, "N.depth", "NRMSE of the mean growth of depth", 0, 0, 0.10, source);
        shown(to, "N.breadth", "NRMSE of the mean growth of max breadth", 0, 0, 0.10, source);
    }

    private static String delay(int minutes) {
        return minutes < 1440 ? minutes + "min" : minutes == 1440 ? "24h" : minutes / 1440 + "d";
    }

    /// The real value, give or take 35 %.
    private static void relative(
            List<Target> to, String id, String what, double real, String source, boolean firstBar) {
        to.add(new Target(id, named(id, what), real, real * (1 - WIDTH), real * (1 + WIDTH), source, firstBar));
    }

    /// Virality begins at 2, where a cascade is one broadcast; the band is half of what is above, or a tenth of a hop.
    private static void virality(List<Target> to, String id, double real) {
        double half = Math.max(LEAST_HOPS, (real - 2) / 2);
        String source = TREES + "; Goel et al. 2016";
        to.add(new Target(id, named(id, "structural virality, hops"), real, real - half, real + half, source, true));
    }

    private static String named(String id, String what) {
        String statistic = id.substring(id.lastIndexOf('.') + 1);
        return statistic.equals("mean") || statistic.startsWith("p") ? what + ", " + statistic : what;
    }

    private static void first(
            List<Target> to, String id, String what, double real, double low, double high, String source) {
        to.add(new Target(id, named(id, what), real, low, high, source, true));
    }

    private static void shown(
            List<Target> to, String id, String what, double real, double low, double high, String source) {
        to.add(new Target(id, named(id, what), real, low, high, source, false));
    }
}
