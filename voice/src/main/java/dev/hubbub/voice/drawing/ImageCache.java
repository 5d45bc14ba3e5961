package dev.hubbub.voice.drawing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Images that were made before: bounded in bytes, the least used go first, and the more one is used the longer it
/// lives.
///
/// Time is counted in requests, so that a cache does the same thing in the same run wherever it runs. What
/// is in it never changes what a picture looks like, only what it costs. Safe for any number of threads.
final class ImageCache {

    private final long mostBytes;
    private final long lifetime;
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private long bytes;
    private long now;

    /// An image with what it is known by.
    ///
    /// @param context what it is about: event, template, language
    /// @param hash    what it looks like from afar, or of the sketch it was made after
    record Found(String key, String context, long hash, Developed file) {}

    private static final class Kept {
        final Found image;
        final long bornAt;
        long usedAt;
        int uses;

        Kept(Found image, long now) {
            this.image = image;
            bornAt = now;
            usedAt = now;
        }
    }

    /// @param mostBytes of all files together
    /// @param lifetime  requests that an unused image lives; each doubling of its uses adds as many
    ImageCache(long mostBytes, long lifetime) {
        if (mostBytes < 0) {
            throw new IllegalArgumentException("mostBytes must be 0 or more, but was " + mostBytes);
        }
        if (lifetime < 1) {
            throw new IllegalArgumentException("lifetime must be 1 or more, but was " + lifetime);
        }
        this.mostBytes = mostBytes;
        this.lifetime = lifetime;
    }

    /// The image of a key, or null.
    synchronized @Nullable Found get(String key) {
        now++;
        return used(kept.get(key));
    }

    /// The image of a context that looks most like a hash, within a distance; or null.
    synchronized @Nullable Found similar(String context, long hash, int distance) {
        now++;
        Kept best = null;
        int least = distance + 1;
        for (Kept one : kept.values()) {
            int apart = PerceptualHash.distance(one.image.hash(), hash);
            if (one.image.context().equals(context) && alive(one) && apart < least) {
                least = apart;
                best = one;
            }
        }
        return used(best);
    }

    /// Keeps an image, and lets others go until there is room; one that is larger than all the room is not kept.
    synchronized void put(Found image) {
        now++;
        remove(image.key());
        kept.values().removeIf(one -> {
            boolean dead = !alive(one);
            bytes -= dead ? one.image.file().bytes().length : 0;
            return dead;
        });
        int size = image.file().bytes().length;
        if (size > mostBytes) {
            return;
        }
        while (bytes + size > mostBytes) {
            remove(leastUsed());
        }
        kept.put(image.key(), new Kept(image, now));
        bytes += size;
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized int size() {
        return kept.size();
    }

    /// Requests that an image lives after so many uses.
    long lifetime(int uses) {
        return lifetime * (64 - Long.numberOfLeadingZeros(uses + 1L));
    }

    private boolean alive(Kept one) {
        return now - one.bornAt <= lifetime(one.uses);
    }

    private @Nullable Found used(@Nullable Kept one) {
        if (one == null) {
            return null;
        }
        if (!alive(one)) {
            remove(one.image.key());
            return null;
        }
        one.uses++;
        one.usedAt = now;
        return one.image;
    }

    private String leastUsed() {
        Kept least = null;
        for (Kept one : kept.values()) {
            if (least == null || one.uses < least.uses || (one.uses == least.uses && one.usedAt < least.usedAt)) {
                least = one;
            }
        }
        if (least == null) {
            throw new IllegalStateException("a cache over its bound must hold something, but was empty");
        }
        return least.image.key();
    }

    private void remove(String key) {
        Kept gone = kept.remove(key);
        if (gone != null) {
            bytes -= gone.image.file().bytes().length;
        }
    }
}
