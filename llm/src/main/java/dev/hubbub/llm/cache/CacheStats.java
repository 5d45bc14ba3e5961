package dev.hubbub.llm.cache;

/// What a cache did since it was opened.
///
/// @param expired entries whose time was over
/// @param evicted entries that gave way to others
public record CacheStats(long hits, long misses, long expired, long evicted, int entries, long bytes) {

    /// The share of questions that were answered.
    public double hitRate() {
        return hits + misses == 0 ? 0 : (double) hits / (hits + misses);
    }
}
