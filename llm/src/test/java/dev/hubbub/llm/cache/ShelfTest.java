package dev.hubbub.llm.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final Lifetime LIFETIME = new Lifetime(Duration.ofHours(1), Duration.ofHours(5));

    @Test
    void aLifetimeGrowsWithEveryDoublingOfUsesUpToItsEnd() {
        assertThat(List.of(0L, 1L, 2L, 3L, 6L, 7L, 14L, 15L, 1_000_000L))
                .extracting(uses -> LIFETIME.maxAgeMs(uses) / HOUR)
                .containsExactly(1L, 2L, 2L, 3L, 3L, 4L, 4L, 5L, 5L);
    }

    @Test
    void whatIsAskedForOftenLivesLonger() {
        Shelf shelf = new Shelf(new CacheRules(1 << 20, LIFETIME));
        shelf.put("idle", "v", 0);
        shelf.put("busy", "v", 0);
        for (int i = 0; i < 7; i++) {
            assertThat(shelf.take("busy", i)).isNotNull();
        }
        assertThat(shelf.take("idle", HOUR + 1)).isNull();
        assertThat(shelf.take("busy", 4 * HOUR)).isNotNull();
        assertThat(shelf.take("busy", 4 * HOUR + 1)).isNull();
        assertThat(shelf.stats().expired()).isEqualTo(2);
    }

    /// A shelf beside a model of it that is too simple to be wrong; seeds are printed when they differ.
    @Test
    void aShelfDoesWhatAListWouldDo() {
        long evicted = 0;
        long expired = 0;
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CacheRules rules = new CacheRules(1_000 + random.nextInt(4_000), LIFETIME);
            Shelf shelf = new Shelf(rules);
            ListShelf list = new ListShelf(rules);
            long now = 0;
            for (int step = 0; step < 2_000; step++) {
                now += random.nextLong(HOUR / 20);
                String key = "key " + (int) (30 * random.nextDouble() * random.nextDouble());
                String what = "seed " + seed + ", step " + step;
                switch (random.nextInt(5)) {
                    case 0, 1 -> {
                        String value = "v".repeat(random.nextInt(300)) + step;
                        shelf.put(key, value, now);
                        list.put(key, value, now);
                    }
                    case 2 -> {
                        if (random.nextInt(10) == 0) {
                            shelf.forget(key);
                            list.entries.remove(key);
                        }
                    }
                    default -> {
                        Shelf.Entry found = shelf.take(key, now);
                        assertThat(found == null ? null : found.value())
                                .as(what)
                                .isEqualTo(list.take(key, now));
                    }
                }
                assertThat(shelf.stats().bytes()).as(what).isLessThanOrEqualTo(rules.mostBytes());
                assertThat(shelf.stats().entries()).as(what).isEqualTo(list.entries.size());
                assertThat(shelf.stats().bytes()).as(what).isEqualTo(list.bytes());
            }
            evicted += shelf.stats().evicted();
            expired += shelf.stats().expired();
        }
        assertThat(evicted).isPositive();
        assertThat(expired).isPositive();
    }

    /// The rules in a plain map: what is over goes when it is met or a sixteenth of a life after the last look
    /// through, if room is needed; then the least used, and of those the one used longest ago.
    private static final class ListShelf {

        private record Kept(String key, String value, long sinceMs, long uses, long order) {}

        private final CacheRules rules;
        private final Map<String, Kept> entries = new LinkedHashMap<>();
        private long order;
        private long sweptMs;

        private ListShelf(CacheRules rules) {
            this.rules = rules;
        }

        private @Nullable String take(String key, long now) {
            Kept kept = entries.get(key);
            if (kept == null) {
                return null;
            }
            if (isOver(kept, now)) {
                entries.remove(key);
                return null;
            }
            entries.put(key, new Kept(key, kept.value, kept.sinceMs, kept.uses + 1, ++order));
            return kept.value;
        }

        private void put(String key, String value, long now) {
            entries.remove(key);
            long size = size(key, value);
            if (size > rules.mostBytes()) {
                return;
            }
            if (bytes() + size > rules.mostBytes() && now - sweptMs >= HOUR / 16) {
                sweptMs = now;
                entries.values().removeIf(kept -> isOver(kept, now));
            }
            while (bytes() + size > rules.mostBytes()) {
                Kept first = entries.values().stream()
                        .min(Comparator.comparingLong(Kept::uses).thenComparingLong(Kept::order))
                        .orElseThrow();
                entries.remove(first.key);
            }
            entries.put(key, new Kept(key, value, now, 0, ++order));
        }

        private boolean isOver(Kept kept, long now) {
            return now - kept.sinceMs > rules.lifetime().maxAgeMs(kept.uses);
        }

        private long bytes() {
            return entries.values().stream()
                    .mapToLong(kept -> size(kept.key, kept.value))
                    .sum();
        }

        private static long size(String key, String value) {
            return 64 + 2L * (key.length() + value.length());
        }
    }
}
