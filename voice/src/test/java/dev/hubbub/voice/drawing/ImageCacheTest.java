package dev.hubbub.voice.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.kernel.Chance;
import org.junit.jupiter.api.Test;

class ImageCacheTest {

    private static ImageCache.Found image(String key, String context, long hash, int size) {
        return new ImageCache.Found(key, context, hash, new Developed("image/png", 1, 1, new byte[size]));
    }

    /// Random puts and gets: the bound is never passed, and what is said to be there is there.
    @Test
    void theBoundHoldsWhateverHappens() {
        for (int trial = 0; trial < 50; trial++) {
            Chance chance = Chance.of(trial, "cache");
            int most = 1 + Chance.below(chance.bits(0), 5_000);
            ImageCache cache = new ImageCache(most, 1 + Chance.below(chance.bits(1), 200));
            for (int step = 0; step < 600; step++) {
                String key = "k" + Chance.below(chance.bits(step, 1), 60);
                if (chance.unit(step, 2) < .5) {
                    cache.put(image(key, "c", step, Chance.below(chance.bits(step, 3), 900)));
                } else {
                    cache.get(key);
                }
                assertThat(cache.bytes()).as("trial %d step %d", trial, step).isBetween(0L, (long) most);
            }
        }
    }

    @Test
    void theLeastUsedGoesFirst() {
        ImageCache cache = new ImageCache(300, 1_000);
        cache.put(image("often", "c", 0, 100));
        cache.put(image("once", "c", 0, 100));
        cache.put(image("never", "c", 0, 100));
        cache.get("often");
        cache.get("often");
        cache.get("once");
        cache.put(image("new", "c", 0, 100));
        assertThat(cache.get("never")).isNull();
        cache.get("new");
        cache.get("new");
        cache.put(image("newer", "c", 0, 100));
        assertThat(cache.get("once")).isNull();
        assertThat(cache.get("often")).isNotNull();
    }

    @Test
    void whatIsUsedLivesLonger() {
        ImageCache cache = new ImageCache(1_000, 10);
        assertThat(cache.lifetime(0)).isEqualTo(10);
        assertThat(cache.lifetime(1)).isEqualTo(20);
        assertThat(cache.lifetime(3)).isEqualTo(30);
        assertThat(cache.lifetime(1_023)).isEqualTo(110);
        cache.put(image("used", "c", 0, 10));
        cache.put(image("unused", "c", 0, 10));
        for (int i = 0; i < 11; i++) {
            cache.get(i % 2 == 0 ? "used" : "other");
        }
        assertThat(cache.get("unused")).isNull();
        assertThat(cache.get("used")).isNotNull();
        for (int i = 0; i < 100; i++) {
            cache.get("other");
        }
        assertThat(cache.get("used")).as("nothing lives for ever").isNull();
        assertThat(cache.bytes()).isZero();
    }

    @Test
    void theMostAlikeOfTheSameContextIsFound() {
        ImageCache cache = new ImageCache(1_000, 1_000);
        cache.put(image("far", "goal", 0xFF, 10));
        cache.put(image("near", "goal", 0x03, 10));
        cache.put(image("same", "storm", 0x00, 10));
        assertThat(cache.similar("goal", 0, 6))
                .extracting(ImageCache.Found::key)
                .isEqualTo("near");
        assertThat(cache.similar("goal", 0xFFFF0000L, 6)).isNull();
        assertThat(cache.similar("vote", 0, 6)).isNull();
    }
}
