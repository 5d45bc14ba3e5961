package dev.hubbub.engine.measure;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How much personas do and when: targets A1 to A6. A post here is a post, reply, quote or repost; likes are left out.
///
/// Real users were ranked by what they did over a year or more. A run is shorter, and who happened to post in it is not
/// who posts much; personas are therefore ranked by their inclination to post, and what they did is counted. For the
/// same reason the posts of the median persona of a group are the mean of the middle fifth of that group.
///
/// Cost: a sort of the personas, four passes over the acts.
///
/// @param posts       posts of all kinds counted
/// @param top10Share  share of posts by the most active tenth (A1)
/// @param top25Share  share of posts by the most active quarter (A1)
/// @param lower90     posts in 30 days of the median persona of the lower 90 % (A2)
/// @param top10       posts in 30 days of the median persona of the top 10 % (A2)
/// @param mix         share of each kind in the posts of the most active quarter (A3); without likes
/// @param rhythm      A4
/// @param burstiness  of each persona with at least 20 posts (A6)
/// @param corrected   the same without the effect of short sequences
/// @param memory      correlation of one rest with the next, of each of these personas
public record ActivityMeasure(
        long posts,
        double top10Share,
        double top25Share,
        double lower90,
        double top10,
        Map<ActKind, Double> mix,
        DayRhythm rhythm,
        Distribution burstiness,
        Distribution corrected,
        Distribution memory) {

    private static final int FEWEST_FOR_BURSTINESS = 20;
    private static final double MONTH_MS = 30 * 86_400_000.0;

    public ActivityMeasure {
        mix = Collections.unmodifiableMap(mix);
    }

    /// Measures a run.
    public static ActivityMeasure of(Observation run) {
        PostTimes times = PostTimes.of(run.acts(), run.personas());
        ActivityRanks ranks = ActivityRanks.of(run.postsPerDay());
        int n = ranks.size();
        int personas = 0;
        for (int persona = 0; persona < n; persona++) {
            personas += times.count(persona) >= FEWEST_FOR_BURSTINESS ? 1 : 0;
        }
        double[] burstiness = new double[personas];
        double[] corrected = new double[personas];
        double[] memory = new double[personas];
        int next = 0;
        for (int persona = 0; persona < n; persona++) {
            if (times.count(persona) >= FEWEST_FOR_BURSTINESS) {
                Burstiness bursts = times.burstiness(persona);
                burstiness[next] = bursts.plain();
                corrected[next] = bursts.corrected();
                memory[next++] = bursts.memory();
            }
        }
        double perMonth = MONTH_MS / run.durationMs();
        return new ActivityMeasure(
                times.total(),
                ranks.sum(ranks.cut(0.9), n, times::count) / times.total(),
                ranks.sum(ranks.cut(0.75), n, times::count) / times.total(),
                middle(ranks, 0, ranks.cut(0.9), times) * perMonth,
                middle(ranks, ranks.cut(0.9), n, times) * perMonth,
                mix(run.acts(), ranks),
                DayRhythm.of(run, times),
                Distribution.of(burstiness),
                Distribution.of(corrected),
                Distribution.of(memory));
    }

    private static double middle(ActivityRanks ranks, int from, int to, PostTimes times) {
        int low = from + (int) Math.floor(0.4 * (to - from));
        int high = from + (int) Math.ceil(0.6 * (to - from));
        return ranks.sum(low, high, times::count) / (high - low);
    }

    private static Map<ActKind, Double> mix(ActLog log, ActivityRanks ranks) {
        boolean[] busy = new boolean[ranks.size()];
        for (int rank = ranks.cut(0.75); rank < ranks.size(); rank++) {
            busy[ranks.persona(rank)] = true;
        }
        long posts = 0;
        long replies = 0;
        long quotes = 0;
        long reposts = 0;
        for (int act = 0; act < log.size(); act++) {
            if (busy[log.persona(act)]) {
                switch (log.kind(act)) {
                    case POST -> posts++;
                    case REPLY -> replies++;
                    case QUOTE -> quotes++;
                    case REPOST -> reposts++;
                    case LIKE -> {}
                }
            }
        }
        double total = posts + replies + quotes + reposts;
        Map<ActKind, Double> mix = new EnumMap<>(ActKind.class);
        mix.put(ActKind.POST, posts / total);
        mix.put(ActKind.REPLY, replies / total);
        mix.put(ActKind.QUOTE, quotes / total);
        mix.put(ActKind.REPOST, reposts / total);
        return mix;
    }
}
