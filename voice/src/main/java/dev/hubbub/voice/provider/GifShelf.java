package dev.hubbub.voice.provider;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.voice.media.GifEntry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// GIFs of a service in place of drawn ones, where there is a service and it answers; nothing otherwise.
///
/// One search for each entry and language is remembered, so that the same act shows the same GIF for as long as this
/// lives. After a failure the service is left alone for a while, and drawn GIFs are shown.
public final class GifShelf {

    private static final int MOST = 20;
    private static final int REMEMBERED = 512;
    private static final long REST_MS = 30_000;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Optional<GifProvider> provider;
    private final Clock clock;
    private final AtomicLong restUntilMs = new AtomicLong();
    private final Set<String> underway = ConcurrentHashMap.newKeySet();
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

    /// A shelf that is always empty.
    public static GifShelf none() {
        return new GifShelf(Optional.empty(), Clock.systemUTC());
    }

    /// The shelf of a service by its name, `giphy` or `tenor`, with its key, and where asked for its address, from the
    /// environment: `GIPHY_API_KEY`, `GIPHY_URL`, `TENOR_API_KEY`, `TENOR_URL`.
    ///
    /// @throws IllegalArgumentException when there is no such service, or no key
    public static GifShelf named(String service, Map<String, String> environment, Clock clock) {
        return switch (service) {
            case "giphy" ->
                of(
                        HttpGifProvider.giphy(
                                address(environment, "GIPHY_URL", "https://api.giphy.com"),
                                key(environment, "GIPHY_API_KEY"),
                                PATIENCE),
                        clock);
            case "tenor" ->
                of(
                        HttpGifProvider.tenor(
                                address(environment, "TENOR_URL", "https://tenor.googleapis.com"),
                                key(environment, "TENOR_API_KEY"),
                                PATIENCE),
                        clock);
            default ->
                throw new IllegalArgumentException("gifs must be drawn, giphy or tenor, but was '" + service + "'");
        };
    }

    private static URI address(Map<String, String> environment, String name, String usual) {
        String told = environment.getOrDefault(name, "");
        URI address = Dialect.address(told.isBlank() ? usual : told);
        if (address == null) {
            throw new IllegalArgumentException(name + " must be an http or https address, but was '" + told + "'");
        }
        return address;
    }

    private static String key(Map<String, String> environment, String name) {
        String key = environment.getOrDefault(name, "");
        if (key.isBlank()) {
            throw new IllegalArgumentException(name + " must be set, but was not"
                    + "\nPut the key that the service gave you into that environment variable.");
        }
        return key;
    }

    /// The name of the service, which is to be shown beside its GIFs.
    public Optional<String> service() {
        return provider.map(GifProvider::name);
    }

    /// Where the service's files lie, as a page's content policy names it.
    public List<String> sources() {
        return provider.map(GifProvider::sources).orElse(List.of());
    }

    /// A GIF of the service for what a drawn one shows; empty when the drawn one is to be shown.
    ///
    /// @param key random bits of the act
    public Optional<FoundGif> find(GifEntry entry, String language, long key) {
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        List<FoundGif> known = found.get(words(entry) + '/' + language);
        return chosen(known == null ? search(entry, language) : known, key);
    }

    /// The same without waiting: what was not searched before is searched meanwhile, and the drawn one is shown until
    /// somebody looks again.
    public Optional<FoundGif> ready(GifEntry entry, String language, long key) {
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        String search = words(entry) + '/' + language;
        List<FoundGif> known = found.get(search);
        if (known == null && clock.millis() >= restUntilMs.get() && underway.size() < AT_ONCE && underway.add(search)) {
            Thread.ofVirtual().name("gifs").start(() -> {
                try {
                    search(entry, language);
                } finally {
                    underway.remove(search);
                }
            });
        }
        return chosen(known == null ? List.of() : known, key);
    }

    private static Optional<FoundGif> chosen(List<FoundGif> known, long key) {
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(Chance.below(Chance.mix(key), known.size())));
    }

    private List<FoundGif> search(GifEntry entry, String language) {
        if (provider.isEmpty() || clock.millis() < restUntilMs.get()) {
            return List.of();
        }
        String words = words(entry);
        try {
            List<FoundGif> known = List.copyOf(provider.get().search(words, language, MOST));
            found.put(words + '/' + language, known);
            return known;
        } catch (GifFailure failure) {
            long rest = failure instanceof GifFailure.TooOften often ? often.waitMs() : REST_MS;
            restUntilMs.set(clock.millis() + rest);
            return List.of();
        }
    }

    /// What to look for: the entry's own name, which says what is seen in a word or two.
    static String words(GifEntry entry) {
        return entry.id().replace('-', ' ');
    }
}
