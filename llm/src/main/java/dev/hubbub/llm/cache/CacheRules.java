package dev.hubbub.llm.cache;

import java.time.Duration;

/// How much a cache holds, and for how long.
///
/// @param mostBytes bytes of all keys and values; an entry larger than that is not taken in
public record CacheRules(long mostBytes, Lifetime lifetime) {

    /// 64 MiB; a day, up to thirty.
    public static final CacheRules DEFAULT =
            new CacheRules(64L << 20, new Lifetime(Duration.ofDays(1), Duration.ofDays(30)));

    public CacheRules {
        if (mostBytes < 1) {
            throw new IllegalArgumentException("mostBytes must be 1 or more, but was " + mostBytes);
        }
    }
}
