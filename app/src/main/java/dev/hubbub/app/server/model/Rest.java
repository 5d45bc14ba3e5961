package dev.hubbub.app.server.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// When a society leaves its model alone: for a while after it failed, longer each time, and for a minute
/// for a kind of content whose money is spent.
///
/// Without it every act would be kept back until a call has failed, and the public would stammer while a
/// provider is down.
final class Rest {

    private static final long FIRST_MS = 5_000;
    private static final long LONGEST_MS = 300_000;
    private static final long SPENT_MS = 60_000;

    private final Map<String, Long> spentUntil = new ConcurrentHashMap<>();
    private long untilMs;
    private long nextMs = FIRST_MS;
    private String why = "";

    /// Whether it is left alone at a moment.
    boolean at(long nowMs, String content) {
        return at(nowMs) || nowMs < spentUntil.getOrDefault(content, 0L);
    }

    synchronized boolean at(long nowMs) {
        return nowMs < untilMs;
    }

    /// The end of the rest, or 0.
    synchronized long untilMs() {
        return untilMs;
    }

    /// The failure that it rests after, or empty.
    synchronized String why() {
        return why;
    }

    synchronized void failed(long nowMs, String failure) {
        if (nowMs >= untilMs) {
            untilMs = nowMs + nextMs;
            nextMs = Math.min(LONGEST_MS, nextMs * 2);
            why = failure;
        }
    }

    synchronized void answered() {
        untilMs = 0;
        nextMs = FIRST_MS;
        why = "";
    }

    void spent(long nowMs, String content) {
        spentUntil.put(content, nowMs + SPENT_MS);
    }

    /// Limits or the model have changed.
    synchronized void end() {
        spentUntil.clear();
        answered();
    }
}
