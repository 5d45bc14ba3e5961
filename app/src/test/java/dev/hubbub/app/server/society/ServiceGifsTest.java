package dev.hubbub.app.server.society;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.hubbub.app.server.TestServer;
import dev.hubbub.app.server.picture.Offered;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.provider.GifShelf;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// GIFs of a service in a live society: nobody waits for them, and the drawn ones are there meanwhile and
/// otherwise.
class ServiceGifsTest {

    private static final String ANSWER = """
            {"data": [{"id": "x1", "title": "A cat claps", "images": {"fixed_height": {
              "url": "https://media.giphy.com/x1.gif", "mp4": "https://media.giphy.com/x1.mp4",
              "width": "356", "height": "200"}}}]}
            """;

    @Test
    void theServicesGifsComeWhenTheyAreThere() throws Exception {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger asked = new AtomicInteger();
        service.createContext("/v1/gifs/search", exchange -> {
            asked.incrementAndGet();
            byte[] bytes = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        service.start();
        Map<String, String> environment = Map.of(
                "GIPHY_API_KEY",
                "sesame",
                "GIPHY_URL",
                "http://127.0.0.1:" + service.getAddress().getPort());
        GifShelf shelf = GifShelf.named("giphy", environment, Clock.systemUTC());
        try (Village village = new Village(
                new MemoryJournal(),
                Checkpoints.NONE,
                Village.BEGUN_MS + Duration.ofHours(4).toMillis(),
                shelf)) {
            Status gif = withGif(village);
            assertThat(gif.attached()).isNotNull();
            TestServer.await(() -> again(village, gif).found() != null);
            Offered offered = Objects.requireNonNull(Offered.of(1, Objects.requireNonNull(status(village, gif))));
            assertThat(offered.url()).isEqualTo("https://media.giphy.com/x1.gif");
            assertThat(offered.film()).isEqualTo("https://media.giphy.com/x1.mp4");
            assertThat(offered.alt()).isEqualTo("A cat claps");
            assertThat(offered.service()).isEqualTo("Giphy");
            assertThat(offered.width()).isEqualTo(356);
            assertThat(offered.still()).startsWith("/media/gifs/").endsWith(".png");
            assertThat(shelf.sources()).contains("https://*.giphy.com");
            assertThat(asked.get()).isPositive();
        } finally {
            service.stop(0);
        }
    }

    @Test
    void withoutAnAnswerOursAreShown() {
        GifShelf shelf = GifShelf.named(
                "tenor", Map.of("TENOR_API_KEY", "k", "TENOR_URL", "http://127.0.0.1:9"), Clock.systemUTC());
        try (Village village = new Village(
                new MemoryJournal(),
                Checkpoints.NONE,
                Village.BEGUN_MS + Duration.ofHours(4).toMillis(),
                shelf)) {
            Status gif = withGif(village);
            assertThat(again(village, gif).found()).isNull();
            assertThat(Objects.requireNonNull(Offered.of(1, gif)).url()).startsWith("/media/gifs/");
        }
    }

    private static Status withGif(Village village) {
        List<Status> statuses = village.society.timelines().since(0, 4_000);
        return statuses.stream()
                .filter(one -> one.attached() != null && one.attached().picture() instanceof Picture.Gif)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("somebody must show a GIF, but nobody did in " + statuses.size()));
    }

    private static Attached again(Village village, Status gif) {
        return Objects.requireNonNull(
                Objects.requireNonNull(status(village, gif)).attached());
    }

    private static @org.jspecify.annotations.Nullable Status status(Village village, Status gif) {
        return village.society.timelines().status(gif.id(), -1);
    }
}
