package dev.hubbub.voice.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.hubbub.voice.media.GifCatalogue;
import dev.hubbub.voice.media.GifEntry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Over the wire, against a server that speaks the services' JSON.
class HttpGifProviderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String GIPHY = """
            {"data":[
              {"id":"a1","title":"Cat jumps","alt_text":"A cat jumps","images":{"fixed_height":{
                "url":"https://media.example/a1.gif","mp4":"https://media.example/a1.mp4","width":"320","height":"200"}}},
              {"id":"a2","title":"Dog","images":{"fixed_height":{"url":"https://media.example/a2.gif"}}},
              {"id":"bad","images":{"fixed_height":{"url":"javascript:alert(1)"}}},
              {"id":"none"}, 7],
             "meta":{"status":200}}""";
    private static final String TENOR = """
            {"results":[{"id":"t1","content_description":"Slow clap","media_formats":{
              "tinygif":{"url":"https://media.example/t1.gif","dims":[220,124]},
              "tinymp4":{"url":"https://media.example/t1.mp4"}}}],"next":""}""";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile String retryAfter = "";
    private volatile boolean hang;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            if (hang) {
                try {
                    over.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Test
    void giphyIsAskedAndReadAsItSpeaks() {
        answer = GIPHY;
        List<FoundGif> found = HttpGifProvider.giphy(base(), "a key&", PATIENCE).search("slow clap ñ", "es", 5);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst())
                .startsWith("/v1/gifs/search?")
                .contains("api_key=a+key%26", "q=slow+clap+%C3%B1", "limit=5", "lang=es", "rating=pg");
        assertThat(found)
                .containsExactly(
                        new FoundGif(
                                "a1",
                                "A cat jumps",
                                URI.create("https://media.example/a1.gif"),
                                URI.create("https://media.example/a1.mp4"),
                                320,
                                200),
                        new FoundGif(
                                "a2",
                                "Dog",
                                URI.create("https://media.example/a2.gif"),
                                URI.create("https://media.example/a2.gif"),
                                0,
                                0));
    }

    @Test
    void tenorIsAskedAndReadAsItSpeaks() {
        answer = TENOR;
        List<FoundGif> found = HttpGifProvider.tenor(base(), "k", PATIENCE).search("clap", "en", 3);
        assertThat(asked.getFirst()).startsWith("/v2/search?").contains("key=k", "locale=en", "contentfilter=high");
        assertThat(found)
                .containsExactly(new FoundGif(
                        "t1",
                        "Slow clap",
                        URI.create("https://media.example/t1.gif"),
                        URI.create("https://media.example/t1.mp4"),
                        220,
                        124));
    }

    @Test
    void askingTooOftenSaysHowLongToWait() {
        status = 429;
        retryAfter = "7";
        assertThatThrownBy(() -> search(PATIENCE))
                .isInstanceOfSatisfying(
                        GifFailure.TooOften.class,
                        often -> assertThat(often.waitMs()).isEqualTo(7_000));
        retryAfter = "Wed, 21 Oct 2026 07:28:00 GMT";
        assertThatThrownBy(() -> search(PATIENCE))
                .isInstanceOfSatisfying(
                        GifFailure.TooOften.class,
                        often -> assertThat(often.waitMs()).isEqualTo(60_000));
    }

    @Test
    void aRefusedKeyIsToldApartAndNeverPrinted() {
        status = 403;
        assertThatThrownBy(() -> search(PATIENCE))
                .isInstanceOf(GifFailure.Refused.class)
                .hasMessageNotContaining("sesame");
    }

    @Test
    void aServerInTroubleIsUnavailable() {
        for (int trouble : new int[] {500, 502, 503, 301, 204}) {
            status = trouble;
            assertThatThrownBy(() -> search(PATIENCE)).isInstanceOf(GifFailure.Unavailable.class);
        }
    }

    @Test
    void nonsenseIsUnavailable() {
        for (String nonsense :
                List.of("", "<html>", "{\"data\":", "{\"data\":7}", "[]", "null", "{}", "{\"data\":[{]}")) {
            answer = nonsense;
            assertThatThrownBy(() -> search(PATIENCE)).as(nonsense).isInstanceOf(GifFailure.Unavailable.class);
        }
    }

    @Test
    void anEmptyListIsNoFailure() {
        answer = "{\"data\":[]}";
        assertThat(search(PATIENCE)).isEmpty();
    }

    @Test
    void aSilentServerIsNotWaitedForLong() {
        hang = true;
        assertThatThrownBy(() -> search(Duration.ofMillis(300)))
                .isInstanceOf(GifFailure.Unavailable.class)
                .hasMessageContaining("Giphy must answer, but did not");
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() {
        server.stop(0);
        assertThatThrownBy(() -> search(PATIENCE)).isInstanceOf(GifFailure.Unavailable.class);
    }

    @Test
    void theShelfRemembersRestsAndFallsBack() {
        GifEntry entry = GifCatalogue.standard().entry("clap-slow").orElseThrow();
        GifEntry other = GifCatalogue.standard().entry("popcorn").orElseThrow();
        Hand clock = new Hand();
        GifShelf shelf = GifShelf.of(HttpGifProvider.giphy(base(), "sesame", PATIENCE), clock);
        answer = GIPHY;
        FoundGif first = shelf.find(entry, "en", 42).orElseThrow();
        assertThat(shelf.find(entry, "en", 42)).contains(first);
        assertThat(asked).hasSize(1);
        status = 429;
        retryAfter = "5";
        assertThat(shelf.find(other, "en", 42)).isEmpty();
        assertThat(shelf.find(other, "en", 43)).isEmpty();
        assertThat(asked).as("left alone while it rests").hasSize(2);
        assertThat(shelf.find(entry, "en", 42))
                .as("what is known is still known")
                .contains(first);
        clock.millis.addAndGet(5_001);
        status = 200;
        assertThat(shelf.find(other, "en", 42)).isPresent();
        assertThat(shelf.service()).contains("Giphy");
    }

    @Test
    void nobodyWaitsForWhatIsReady() throws InterruptedException {
        GifEntry entry = GifCatalogue.standard().entry("clap-slow").orElseThrow();
        GifShelf shelf = GifShelf.of(HttpGifProvider.giphy(base(), "sesame", PATIENCE), Clock.systemUTC());
        answer = GIPHY;
        assertThat(shelf.ready(entry, "en", 42)).as("nothing is known yet").isEmpty();
        for (int i = 0; i < 500 && shelf.ready(entry, "en", 42).isEmpty(); i++) {
            Thread.sleep(10);
        }
        assertThat(shelf.ready(entry, "en", 42)).isPresent().isEqualTo(shelf.find(entry, "en", 42));
        assertThat(asked).hasSize(1);
    }

    @Test
    void aShelfIsNamedAndNeedsAKey() {
        GifEntry entry = GifCatalogue.standard().entries().getFirst();
        assertThat(GifShelf.none().find(entry, "en", 1)).isEmpty();
        assertThat(GifShelf.none().ready(entry, "en", 1)).isEmpty();
        assertThat(GifShelf.none().service()).isEmpty();
        GifShelf tenor = GifShelf.named("tenor", Map.of("TENOR_API_KEY", "k"), Clock.systemUTC());
        assertThat(tenor.service()).contains("Tenor");
        assertThat(tenor.sources()).contains("https://tenor.googleapis.com", "https://*.tenor.com");
        assertThatThrownBy(() -> GifShelf.named("giphy", Map.of("GIPHY_API_KEY", " "), Clock.systemUTC()))
                .hasMessageContaining("GIPHY_API_KEY must be set, but was not");
        assertThatThrownBy(() -> GifShelf.named("gifsy", Map.of(), Clock.systemUTC()))
                .hasMessageContaining("gifs must be drawn, giphy or tenor, but was 'gifsy'");
        assertThatThrownBy(() -> GifShelf.named(
                        "giphy", Map.of("GIPHY_API_KEY", "k", "GIPHY_URL", "ftp://x"), Clock.systemUTC()))
                .hasMessageContaining("GIPHY_URL must be an http or https address");
    }

    private List<FoundGif> search(Duration patience) {
        return HttpGifProvider.giphy(base(), "sesame", patience).search("clap", "en", 3);
    }

    /// A clock that is set by hand.
    private static final class Hand extends Clock {

        final AtomicLong millis = new AtomicLong(1_000_000);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis.get());
        }
    }
}
