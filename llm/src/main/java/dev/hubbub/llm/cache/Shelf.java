package dev.hubbub.llm.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Entries bounded in bytes, of which the least used goes first, and of equally used ones the one used longest ago:
/// no clock, no locks, no disk.
final class Shelf {

    private static final long OVERHEAD_BYTES = 64;

    /// How often a life of the shortest kind everything is looked through at most.
    private static final int SWEEPS = 16;

    private final CacheRules rules;
    private final Map<String, Entry> entries = new HashMap<>();
    private final TreeSet<Entry> byUse = new TreeSet<>();
    private long bytes;
    private long order;
    private long hits;
    private long misses;
    private long expired;
    private long evicted;
    private long sweptMs;

    /// Something kept. Ordered by how soon it is to go; the order of two entries never changes while both stand in
    /// the set, since an entry is taken out before it is changed.
    static final class Entry implements Comparable<Entry> {

        private final String key;
        private final String value;
        private final long sinceMs;
        private long uses;
        private long lastUse;

        private Entry(String key, String value, long sinceMs, long uses) {
            this.key = key;
            this.value = value;
            this.sinceMs = sinceMs;
            this.uses = uses;
        }

        String key() {
            return key;
        }

        String value() {
            return value;
        }

        long sinceMs() {
            return sinceMs;
        }

        long uses() {
            return uses;
        }

        private long bytes() {
            return OVERHEAD_BYTES + 2L * (key.length() + value.length());
        }

        @Override
        public int compareTo(Entry other) {
            int byUses = Long.compare(uses, other.uses);
            return byUses != 0 ? byUses : Long.compare(lastUse, other.lastUse);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    Shelf(CacheRules rules) {
        this.rules = rules;
    }

    /// The value of a key, and one use more of it; null if there is none that is still good.
    @Nullable
    Entry take(String key, long nowMs) {
        Entry entry = entries.get(key);
        if (entry != null && isOver(entry, nowMs)) {
            drop(entry);
            expired++;
            entry = null;
        }
        if (entry == null) {
            misses++;
            return null;
        }
        hits++;
        byUse.remove(entry);
        entry.uses++;
        entry.lastUse = ++order;
        byUse.add(entry);
        return entry;
    }

    /// Keeps a value, in the place of an older one of that key; makes room by letting go of what is over, then of
    /// the least used.
    ///
    /// @return the entry, or null if it is larger than everything
    @Nullable
    Entry put(String key, String value, long nowMs) {
        return put(key, value, nowMs, 0, nowMs);
    }

    /// Keeps an entry that an earlier process kept.
    ///
    /// @param sinceMs when it was new
    @Nullable
    Entry put(String key, String value, long sinceMs, long uses, long nowMs) {
        Entry entry = new Entry(key, value, sinceMs, uses);
        Entry old = entries.get(key);
        if (old != null) {
            drop(old);
        }
        if (entry.bytes() > rules.mostBytes()) {
            return null;
        }
        if (bytes + entry.bytes() > rules.mostBytes()
                && nowMs - sweptMs >= rules.lifetime().base().toMillis() / SWEEPS) {
            sweep(nowMs);
        }
        while (bytes + entry.bytes() > rules.mostBytes()) {
            drop(byUse.first());
            evicted++;
        }
        entry.lastUse = ++order;
        entries.put(key, entry);
        byUse.add(entry);
        bytes += entry.bytes();
        return entry;
    }

    /// Lets go of a key.
    void forget(String key) {
        Entry entry = entries.get(key);
        if (entry != null) {
            drop(entry);
        }
    }

    /// Lets go of all whose time is over.
    void sweep(long nowMs) {
        sweptMs = nowMs;
        for (Entry entry : new ArrayList<>(entries.values())) {
            if (isOver(entry, nowMs)) {
                drop(entry);
                expired++;
            }
        }
    }

    /// All entries, the one that would go first at the head.
    List<Entry> all() {
        return List.copyOf(byUse);
    }

    CacheStats stats() {
        return new CacheStats(hits, misses, expired, evicted, entries.size(), bytes);
    }

    private boolean isOver(Entry entry, long nowMs) {
        return nowMs - entry.sinceMs > rules.lifetime().maxAgeMs(entry.uses);
    }

    private void drop(Entry entry) {
        entries.remove(entry.key);
        byUse.remove(entry);
        bytes -= entry.bytes();
    }
}
