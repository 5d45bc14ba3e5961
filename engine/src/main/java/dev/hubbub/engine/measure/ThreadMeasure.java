package dev.hubbub.engine.measure;

import java.util.Arrays;

/// What threads are like: targets T1 to T3.
///
/// Real threads were those of newsworthy posts, so only threads whose post was widely shared are looked at.
///
/// @param threads      threads selected
/// @param replies      per thread (T1)
/// @param depth        of each thread's deepest reply, in hops (T2)
/// @param width        the most replies at one depth of each thread (T2)
/// @param directShare  share of all replies that answer the post itself (T2)
/// @param delayMinutes of each reply after the post, all threads together (T3)
public record ThreadMeasure(
        int threads,
        Distribution replies,
        Distribution depth,
        Distribution width,
        double directShare,
        Distribution delayMinutes) {

    /// Which threads are like the real ones.
    ///
    /// @param fewestShares  users who reposted or quoted the post, at least
    /// @param fewestReplies replies, at least
    public record Selection(int fewestShares, int fewestReplies) {

        /// At least 100 reposts or quotes and a reply, as for the threads of SemEval-2017 (task 8).
        public static final Selection NEWSWORTHY = new Selection(100, 1);
    }

    /// Measures the selected threads.
    ///
    /// @param cascades of the same run
    public static ThreadMeasure of(Threads threads, Cascades cascades, Selection selection) {
        int[] selected = new int[threads.size()];
        int n = 0;
        int total = 0;
        for (int thread = 0; thread < threads.size(); thread++) {
            if (cascades.users(thread) > selection.fewestShares()
                    && threads.replies(thread) >= selection.fewestReplies()) {
                selected[n++] = thread;
                total += threads.replies(thread);
            }
        }
        double[] replies = new double[n];
        double[] depth = new double[n];
        double[] width = new double[n];
        double[] delays = new double[total];
        int direct = 0;
        int next = 0;
        for (int k = 0; k < n; k++) {
            int thread = selected[k];
            int size = threads.replies(thread);
            int[] widths = new int[size + 1];
            for (int i = 0; i < size; i++) {
                int hops = threads.depth(thread, i);
                widths[hops]++;
                depth[k] = Math.max(depth[k], hops);
                delays[next++] = threads.delayMs(thread, i) / 60_000.0;
            }
            direct += size > 0 ? widths[1] : 0;
            replies[k] = size;
            width[k] = Arrays.stream(widths).max().orElse(0);
        }
        return new ThreadMeasure(
                n,
                Distribution.of(replies),
                Distribution.of(depth),
                Distribution.of(width),
                (double) direct / total,
                Distribution.of(delays));
    }
}
