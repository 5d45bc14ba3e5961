package dev.hubbub.voice.drawing;

import dev.hubbub.voice.media.Card;
import dev.hubbub.voice.media.Picture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Where pictures become files, the cheapest way first: the cache, then a template, then a generator.
///
/// - The same base image as before comes from the cache, and is modified: crop, tint, sticker, caption.
/// - A wish for a generated image is first compared with those made for the same context, by how their sketches look
/// from
///   afar; one that looks alike is used again.
/// - Templates draw what remains; a generator is asked only for the cards that a predicate names.
///
/// Drawn pictures are the same bytes whether they come from the cache or not. Generated ones are whatever the generator
/// made first, which is for the caller to record.
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

    private Darkroom(
            ImageCache cache, ImageGenerator generator, Predicate<Card> special, @Nullable PictureStore store) {
        this.cache = cache;
        this.generator = generator;
        this.special = special;
        this.store = store;
    }

    /// A darkroom that draws everything and keeps it in memory.
    public static Darkroom inMemory(long mostBytes) {
        return new Darkroom(new ImageCache(mostBytes, LIFETIME), ImageGenerator.NONE, card -> false, null);
    }

    /// The same darkroom with a generator for some cards; what it made before is not lost.
    public Darkroom with(ImageGenerator other, Predicate<Card> forCards) {
        return new Darkroom(cache, other, forCards, store);
    }

    /// The same darkroom with a store on disk behind its memory.
    public Darkroom with(PictureStore behind) {
        return new Darkroom(cache, generator, special, behind);
    }

    /// The file of a picture.
    public Developed develop(Picture picture) {
        return switch (picture) {
            case Picture.Gif gif -> {
                String key = picture.name() + '/' + gif.language();
                yield kept(key, picture.name(), () -> new Made(0, Studio.draw(picture)))
                        .file();
            }
            case Picture.Image image -> {
                Developed base = base(image.card());
                yield image.retouch().equals(dev.hubbub.voice.media.Retouch.NONE)
                        ? base
                        : sheet(base).retouched(image.retouch()).png();
            }
        };
    }

    private Developed base(Card card) {
        String key = "image/" + card.key();
        String context = card.template().label() + '/' + card.language();
        if (!special.test(card)) {
            return kept(key, context, () -> drawn(card)).file();
        }
        ImageCache.Found known = cache.get("made/" + card.key());
        if (known != null) {
            return known.file();
        }
        Made sketch = drawn(card);
        String wish = "made/" + context;
        ImageCache.Found alike = cache.similar(wish, sketch.hash, ALIKE);
        if (alike != null) {
            return alike.file();
        }
        Optional<Developed> made = generator.image(card, sketch.file);
        made.ifPresent(file -> cache.put(new ImageCache.Found("made/" + card.key(), wish, sketch.hash, file)));
        return made.orElse(sketch.file);
    }

    private static Made drawn(Card card) {
        Sheet sheet = Sheet.of(Cards.draw(card));
        return new Made(PerceptualHash.of(sheet), sheet.png());
    }

    private ImageCache.Found kept(String key, String context, java.util.function.Supplier<Made> maker) {
        ImageCache.Found known = cache.get(key);
        if (known != null) {
            return known;
        }
        Developed stored = store == null ? null : store.get(key);
        Made made = stored == null ? maker.get() : new Made(0, stored);
        ImageCache.Found found = new ImageCache.Found(key, context, made.hash, made.file);
        cache.put(found);
        if (store != null && stored == null) {
            store.put(key, made.file);
        }
        return found;
    }

    /// The pixels of a PNG.
    private static Sheet sheet(Developed file) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(file.bytes()));
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] &= 0xFFFFFF;
            }
            return new Sheet(image.getWidth(), image.getHeight(), pixels);
        } catch (IOException e) {
            throw new UncheckedIOException("an image of the cache must be readable, but was not", e);
        }
    }

    private record Made(long hash, Developed file) {}
}
