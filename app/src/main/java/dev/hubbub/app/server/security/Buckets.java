package dev.hubbub.app.server.security;

import java.util.LinkedHashMap;
import java.util.Map;

/// Buckets of tokens by name: each fills up steadily and every request takes one out. The names asked for longest ago
/// are forgotten when there are too many.
final class Buckets {

    private static final int MOST = 50_000;

    private final double perSecond;
    private final double most;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    private static final class Bucket {
        private double tokens;
        private long atNs;
    }

    /// @param most tokens in a full bucket
    Buckets(double perSecond, double most) {
        this.perSecond = perSecond;
        this.most = most;
    }

    /// Takes one out and returns 0, or returns the seconds after which there will be one.
    synchronized int take(String name, long nowNs) {
        Bucket bucket = buckets.get(name);
        if (bucket == null) {
            bucket = new Bucket();
            bucket.tokens = most;
            bucket.atNs = nowNs;
            buckets.put(name, bucket);
        }
        bucket.tokens = Math.min(most, bucket.tokens + (nowNs - bucket.atNs) / 1e9 * perSecond);
        bucket.atNs = nowNs;
        if (bucket.tokens >= 1) {
            bucket.tokens--;
            return 0;
        }
        return (int) Math.ceil((1 - bucket.tokens) / perSecond);
    }

    synchronized int size() {
        return buckets.size();
    }
}
