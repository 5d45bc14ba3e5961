package dev.hubbub.voice.drawing;

import dev.hubbub.voice.media.Card;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.media.Retouch;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where pictures become files, the cheapest way first: the cache, then a template, then a generator.
///
/// - The same base image as before comes from the cache, and is modified: crop, tint, sticker, caption.
/// - A wish for a generated image is first compared with those made for the same thing, by how their
///   sketches look from afar; one that looks alike is used again.
/// - Templates draw what remains; a generator is asked only for the cards that a predicate names.
///
/// Drawn pictures are the same bytes whether they come from the cache or not. Generated ones are whatever the
/// generator made first; a store keeps them for the next process. Any number of threads may ask; a picture that
/// several ask for at once is drawn once.
public final class Darkroom {

    /// Room for some six hundred images.
    public static final long DEFAULT_BYTES = 32L << 20;

    /// Requests that an unused image is kept for.
    private static final long LIFETIME = 2_000;

    /// Bits of 64 in which two sketches may differ and still count as the same wish.
    private static final int ALIKE = 6;

    private final ImageCache cache;
    private final ImageGenerator generator;
    private final Predicate<Card> special;
    private final @Nullable PictureStore store;
    private final @Nullable PictureStore photos;
    private final ConcurrentHashMap<String, CompletableFuture<Developed>> underway;

    private Darkroom(
            ImageCache cache,
            ImageGenerator generator,
            Predicate<Card> special,
            @Nullable PictureStore store,
            @Nullable PictureStore photos,
            ConcurrentHashMap<String, CompletableFuture<Developed>> underway) {
        this.cache = cache;
        this.generator = generator;
        this.special = special;
        this.store = store;
        this.photos = photos;
        this.underway = underway;
    }

    /// A darkroom that draws everything and keeps it in memory.
    public static Darkroom inMemory(long mostBytes) {
        ImageCache cache = new ImageCache(mostBytes, LIFETIME);
        return new Darkroom(cache, ImageGenerator.NONE, card -> false, null, null, new ConcurrentHashMap<>());
    }

    /// The same darkroom with a generator for some cards; what it made before is not lost.
    public Darkroom with(ImageGenerator other, Predicate<Card> forCards) {
        return new Darkroom(cache, other, forCards, store, photos, underway);
    }

    /// The same darkroom with a store on disk behind its memory.
    public Darkroom with(PictureStore behind) {
        return new Darkroom(cache, generator, special, behind, behind, underway);
    }

    /// The same darkroom with a store for what a generator makes and nothing else: a recording.
    public Darkroom recording(PictureStore made) {
        return new Darkroom(cache, generator, special, store, made, underway);
    }

    /// The file of a picture.
    public Developed develop(Picture picture) {
        return switch (picture) {
            case Picture.Gif gif -> kept(key(gif), () -> Studio.draw(gif));
            case Picture.Image image -> {
                Card card = image.card();
                if (image.retouch().equals(Retouch.NONE)) {
                    yield base(card);
                }
                Supplier<Developed> modified =
                        () -> sheet(base(card)).retouched(image.retouch()).png();
                yield settled(image) ? kept(key(image), modified) : modified.get();
            }
        };
    }

    /// The same for where it is to be small or to stand still: half an image, one moment of a GIF.
    public Developed preview(Picture picture) {
        return switch (picture) {
            case Picture.Gif gif -> kept("still/" + key(gif), () -> Studio.still(gif));
            case Picture.Image image -> {
                Supplier<Developed> small = () -> sheet(develop(image)).halved().png();
                yield settled(image) ? kept("small/" + key(image), small) : small.get();
            }
        };
    }

    /// Whether the file of a picture will be the same tomorrow: all but those that a generator may still make.
    public boolean settled(Picture picture) {
        return switch (picture) {
            case Picture.Gif _ -> true;
            case Picture.Image image -> !special.test(image.card());
        };
    }

    private static String key(Picture.Gif gif) {
        return gif.name() + '/' + gif.language();
    }

    private static String key(Picture.Image image) {
        return "image/" + image.card().key() + '\n' + image.retouch();
    }

    private Developed base(Card card) {
        return special.test(card) ? special(card) : kept("image/" + card.key(), () -> Studio.draw(card));
    }

    /// A card with a photo in it: one that was made for something alike, or a new one, or none yet.
    private Developed special(Card card) {
        String key = "framed/" + card.key();
        ImageCache.Found known = cache.get(key);
        if (known != null) {
            return known.file();
        }
        Developed sketch = kept("image/" + card.key(), () -> Studio.draw(card));
        long hash = PerceptualHash.of(sheet(sketch));
        String wish = "photo/" + card.template().label() + '/' + card.texts().getFirst();
        Optional<Developed> photo = photo(card, wish, hash, sketch);
        if (photo.isEmpty()) {
            return sketch;
        }
        Developed framed = Studio.framed(card, photo.get());
        cache.put(new ImageCache.Found(key, key, hash, framed));
        return framed;
    }

    private Optional<Developed> photo(Card card, String wish, long hash, Developed sketch) {
        ImageCache.Found alike = cache.similar(wish, hash, ALIKE);
        if (alike != null) {
            return Optional.of(alike.file());
        }
        Developed stored = photos == null ? null : photos.alike(wish, hash, ALIKE);
        Optional<Developed> photo = stored == null ? generator.image(card, sketch) : Optional.of(stored);
        if (photo.isPresent()) {
            String key = "photo/" + card.key();
            cache.put(new ImageCache.Found(key, wish, hash, photo.get()));
            if (photos != null && stored == null) {
                photos.putMade(key, wish, hash, photo.get());
            }
        }
        return photo;
    }

    /// What is kept under a key, or is made now; who asks while somebody else is making it waits for that.
    private Developed kept(String key, Supplier<Developed> maker) {
        ImageCache.Found known = cache.get(key);
        if (known != null) {
            return known.file();
        }
        CompletableFuture<Developed> mine = new CompletableFuture<>();
        CompletableFuture<Developed> other = underway.putIfAbsent(key, mine);
        if (other != null) {
            try {
                return other.join();
            } catch (CompletionException e) {
                return maker.get();
            }
        }
        try {
            Developed stored = store == null ? null : store.get(key);
            Developed file = stored == null ? maker.get() : stored;
            cache.put(new ImageCache.Found(key, key, 0, file));
            if (store != null && stored == null) {
                store.put(key, file);
            }
            mine.complete(file);
            return file;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underway.remove(key);
        }
    }

    private static Sheet sheet(Developed file) {
        return Sheet.of(file)
                .orElseThrow(() -> new IllegalStateException("an image of the cache must be readable, but was not"));
    }
}
