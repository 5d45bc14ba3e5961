package dev.hubbub.voice.provider;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.voice.media.GifEntry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// GIFs of a service in place of drawn ones, where there is a service and it answers; nothing otherwise.
///
/// One search for each entry and language is remembered, so that the same act shows the same GIF for as long as this
/// lives. After a failure the service is left alone for a while, and drawn GIFs are shown.
public final class GifShelf {

    private static final int MOST = 20;
    private static final int REMEMBERED = 512;
    private static final long REST_MS = 30_000;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Optional<GifProvider> provider;
    private final Clock clock;
    private final AtomicLong restUntilMs = new AtomicLong();
    private final Map<String, List<FoundGif>> found = Collections.synchronizedMap(new Remembered());

    private static final class Remembered extends LinkedHashMap<String, List<FoundGif>> {

        private static final long serialVersionUID = 1;

        Remembered() {
            super(64, .75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<FoundGif>> eldest) {
            return size() > REMEMBERED;
        }
    }

    private GifShelf(Optional<GifProvider> provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /// A shelf that asks a service.
    public static GifShelf of(GifProvider provider, Clock clock) {
        return new GifShelf(Optional.of(provider), clock);
    }

    /// The shelf that the environment asks for: `GIPHY_API_KEY` or `TENOR_API_KEY`, or one that is always empty.
    public static GifShelf from(Map<String, String> environment, Clock clock) {
        String giphy = environment.getOrDefault("GIPHY_API_KEY", "");
        String tenor = environment.getOrDefault("TENOR_API_KEY", "");
        if (!giphy.isBlank()) {
            return of(HttpGifProvider.giphy(URI.create("https://api.giphy.com"), giphy, PATIENCE), clock);
        }
        if (!tenor.isBlank()) {
            return of(HttpGifProvider.tenor(URI.create("https://tenor.googleapis.com"), tenor, PATIENCE), clock);
        }
        return new GifShelf(Optional.empty(), clock);
    }

    /// The name of the service, which is to be shown beside its GIFs.
    public Optional<String> service() {
        return provider.map(GifProvider::name);
    }

    /// A GIF of the service for what a drawn one shows; empty when the drawn one is to be shown.
    ///
    /// @param key random bits of the act
    public Optional<FoundGif> find(GifEntry entry, String language, long key) {
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        String words = words(entry);
        List<FoundGif> known = found.get(words + '/' + language);
        if (known == null) {
            if (clock.millis() < restUntilMs.get()) {
                return Optional.empty();
            }
            try {
                known = new ArrayList<>(provider.get().search(words, language, MOST));
                found.put(words + '/' + language, known);
            } catch (GifFailure failure) {
                long rest = failure instanceof GifFailure.TooOften often ? often.waitMs() : REST_MS;
                restUntilMs.set(clock.millis() + rest);
                return Optional.empty();
            }
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(Chance.below(Chance.mix(key), known.size())));
    }

    /// What to look for: the entry's own name, which says what is seen in a word or two.
    static String words(GifEntry entry) {
        return entry.id().replace('-', ' ');
    }
}
