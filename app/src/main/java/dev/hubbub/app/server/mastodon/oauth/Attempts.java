package dev.hubbub.app.server.mastodon.oauth;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often somebody has failed to sign in of late.
final class Attempts {

    private static final int MOST = 10;
    private static final long FORGOTTEN_MS = Duration.ofMinutes(5).toMillis();
    private static final int IN_MEMORY = 10_000;

    private record Failed(int times, long firstMs) {}

    private final Map<String, Failed> failed = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
            return size() > IN_MEMORY;
        }
    };

    /// Whether there may be one more.
    boolean open(String who, long nowMs) {
        synchronized (failed) {
            Failed known = failed.get(who);
            return known == null || nowMs - known.firstMs() > FORGOTTEN_MS || known.times() < MOST;
        }
    }

    void fail(String who, long nowMs) {
        synchronized (failed) {
            Failed known = failed.get(who);
            failed.put(
                    who,
                    known == null || nowMs - known.firstMs() > FORGOTTEN_MS
                            ? new Failed(1, nowMs)
                            : new Failed(known.times() + 1, known.firstMs()));
        }
    }

    void succeed(String who) {
        synchronized (failed) {
            failed.remove(who);
        }
    }
}
