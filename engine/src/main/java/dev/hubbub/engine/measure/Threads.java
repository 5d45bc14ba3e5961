package dev.hubbub.engine.measure;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;

/// The reply trees of a run: who answered each post, at any depth.
///
/// A reply belongs to the thread of the act it answers. A repost is only a window: a reply to it answers what it shows.
/// A quote is a post of its own in this respect: replies below it are a conversation elsewhere and not counted
/// here.
/// Threads stand in the order of their posts, as in [Cascades].
///
/// Two passes over the acts; 8 bytes an act.
public final class Threads {

    private final ActLog log;
    private final int[] roots;
    private final int[] starts;
    private final int[] replies;
    private final int[] depths;

    private Threads(ActLog log, int[] roots, int[] starts, int[] replies, int[] depths) {
        this.log = log;
        this.roots = roots;
        this.starts = starts;
        this.replies = replies;
        this.depths = depths;
    }

    /// The threads of a run.
    public static Threads of(ActLog log) {
        int n = log.size();
        int[] threadOf = new int[n];
        int[] depthOf = new int[n];
        int posts = 0;
        int total = 0;
        for (int act = 0; act < n; act++) {
            switch (log.kind(act)) {
                case POST -> threadOf[act] = posts++;
                case QUOTE, LIKE -> threadOf[act] = -1;
                case REPOST -> {
                    threadOf[act] = threadOf[log.parent(act)];
                    depthOf[act] = depthOf[log.parent(act)];
                }
                case REPLY -> {
                    threadOf[act] = threadOf[log.parent(act)];
                    depthOf[act] = depthOf[log.parent(act)] + 1;
                    total += threadOf[act] >= 0 ? 1 : 0;
                }
            }
        }
        int[] roots = new int[posts];
        int[] starts = new int[posts + 1];
        for (int act = 0; act < n; act++) {
            if (log.kind(act) == ActKind.REPLY && threadOf[act] >= 0) {
                starts[threadOf[act] + 1]++;
            }
        }
        for (int thread = 0; thread < posts; thread++) {
            starts[thread + 1] += starts[thread];
        }
        int[] ends = starts.clone();
        int[] replies = new int[total];
        int[] depths = new int[total];
        int post = 0;
        for (int act = 0; act < n; act++) {
            ActKind kind = log.kind(act);
            if (kind == ActKind.POST) {
                roots[post++] = act;
            } else if (kind == ActKind.REPLY && threadOf[act] >= 0) {
                int place = ends[threadOf[act]]++;
                replies[place] = act;
                depths[place] = depthOf[act];
            }
        }
        return new Threads(log, roots, starts, replies, depths);
    }

    /// Number of threads: one for each post, however quiet.
    public int size() {
        return roots.length;
    }

    /// The post at the top of a thread.
    public int root(int thread) {
        return roots[thread];
    }

    /// Number of replies below the root, at any depth.
    public int replies(int thread) {
        return starts[thread + 1] - starts[thread];
    }

    /// The i-th reply of a thread, in the order of time.
    public int reply(int thread, int i) {
        return replies[starts[thread] + i];
    }

    /// Hops from the i-th reply up to the root; 1 for a direct one.
    public int depth(int thread, int i) {
        return depths[starts[thread] + i];
    }

    /// Time from the root to the i-th reply.
    public long delayMs(int thread, int i) {
        return log.atMs(reply(thread, i)) - log.atMs(roots[thread]);
    }
}
