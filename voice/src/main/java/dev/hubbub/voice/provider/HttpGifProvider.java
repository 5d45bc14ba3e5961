package dev.hubbub.voice.provider;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A GIF service asked over HTTP; what differs between services is a [Dialect].
///
/// One request a search, no retry: whoever asks has a drawn GIF to fall back on, which is better than waiting.
public final class HttpGifProvider implements GifProvider {

    private static final int LARGEST_ANSWER = 4 << 20;
    private static final long REST_MS = 60_000;

    private final Dialect dialect;
    private final URI base;
    private final String key;
    private final Duration patience;
    private final HttpClient client;

    private HttpGifProvider(Dialect dialect, URI base, String key, Duration patience, HttpClient client) {
        this.dialect = dialect;
        this.base = base;
        this.key = key;
        this.patience = patience;
        this.client = client;
    }

    /// A service that speaks as Giphy does.
    ///
    /// @param base such as `https://api.giphy.com`
    /// @param key  secret; never logged and in no message
    public static GifProvider giphy(URI base, String key, Duration patience) {
        return of(new GiphyDialect(), base, key, patience);
    }

    /// A service that speaks as Tenor does.
    ///
    /// @param base such as `https://tenor.googleapis.com`
    public static GifProvider tenor(URI base, String key, Duration patience) {
        return of(new TenorDialect(), base, key, patience);
    }

    private static GifProvider of(Dialect dialect, URI base, String key, Duration patience) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("key of " + dialect.name() + " must not be blank, but was");
        }
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new HttpGifProvider(dialect, base, key, patience, client);
    }

    @Override
    public String name() {
        return dialect.name();
    }

    @Override
    public List<String> sources() {
        String own = base.getScheme() + "://" + base.getRawAuthority();
        return Stream.concat(Stream.of(own), dialect.sources().stream()).toList();
    }

    @Override
    public List<FoundGif> search(String words, String language, int most) {
        if (most < 1 || most > 50) {
            throw new IllegalArgumentException("most must be in [1, 50], but was " + most);
        }
        HttpRequest request = HttpRequest.newBuilder(base.resolve(dialect.path() + '?' + query(words, language, most)))
                .timeout(patience)
                .header("Accept", "application/json")
                .GET()
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                check(response);
                byte[] answer = body.readNBytes(LARGEST_ANSWER + 1);
                if (answer.length > LARGEST_ANSWER) {
                    throw new GifFailure.Unavailable(name() + " must answer in 4 MiB, but sent more");
                }
                return read(answer, most);
            }
        } catch (IOException e) {
            throw new GifFailure.Unavailable(
                    name() + " must answer, but did not: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GifFailure.Unavailable(name() + " must answer, but we were told to stop waiting", e);
        }
    }

    private void check(HttpResponse<?> response) {
        int status = response.statusCode();
        if (status == 429) {
            throw new GifFailure.TooOften(
                    name(),
                    response.headers()
                            .firstValue("Retry-After")
                            .map(HttpGifProvider::millis)
                            .orElse(REST_MS));
        }
        if (status == 401 || status == 403) {
            throw new GifFailure.Refused(name(), status);
        }
        if (status != 200) {
            throw new GifFailure.Unavailable(name() + " must answer 200, but answered " + status);
        }
    }

    private static long millis(String seconds) {
        return seconds.matches("\\d{1,6}") ? 1_000 * Long.parseLong(seconds) : REST_MS;
    }

    private List<FoundGif> read(byte[] answer, int most) {
        List<FoundGif> found = new ArrayList<>();
        Object whole = Json.read(answer, name());
        if (!(whole instanceof Map<?, ?> object) || !(object.get(dialect.list()) instanceof List<?> items)) {
            throw new GifFailure.Unavailable(name() + " must answer with a list '" + dialect.list() + "', but did not");
        }
        for (Object item : items) {
            FoundGif gif = item instanceof Map<?, ?> fields ? dialect.gif(fields) : null;
            if (gif != null && found.size() < most) {
                found.add(gif);
            }
        }
        return found;
    }

    private String query(String words, String language, int most) {
        Map<String, String> parameters = new LinkedHashMap<>(dialect.parameters());
        parameters.put(dialect.keyParameter(), key);
        parameters.put("q", words);
        parameters.put("limit", Integer.toString(most));
        parameters.put(dialect.languageParameter(), language);
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }
}
