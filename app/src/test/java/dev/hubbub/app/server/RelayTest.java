package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.redis.Redis;
import dev.hubbub.app.server.redis.RedisServer;
import dev.hubbub.app.server.relay.Relay;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// One server with a society, a real Redis, and two relays that share out its readers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelayTest {

    private static final String ACTS = "/api/hubbub/v1/societies/main/acts";
    private static final String MAIN = "/api/hubbub/v1/societies/main";

    private final HttpClient client = HttpClient.newHttpClient();
    private RedisServer redisServer;
    private HubbubServer server;
    private Redis redis;
    private Browser owner;
    private String token;
    private final List<Relay> relays = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path home) {
        redisServer = RedisServer.start();
        server = TestServer.start(home, "", redisServer.url(), 200, 10_000);
        owner = TestServer.welcome(server);
        token = owner.post("/api/hubbub/v1/tokens", "{\"title\": \"reader\"}")
                .expect(201)
                .text("token");
        redis = new Redis(redisServer.url());
        for (int i = 0; i < 2; i++) {
            relays.add(Relay.start(
                    redis, URI.create("http://127.0.0.1:" + server.port()), "127.0.0.1", 0, Duration.ofSeconds(1)));
        }
    }

    @AfterAll
    void stop() {
        relays.forEach(Relay::close);
        if (server != null) {
            server.close();
            redis.close();
            redisServer.close();
        }
    }

    private HttpRequest.Builder request(int port, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ACTS));
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    /// Reads ids of acts into a list for as long as the stream lasts.
    private List<String> read(int port, String after) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(port, token);
        if (!after.isEmpty()) {
            request.header("Last-Event-ID", after);
        }
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> ids = new CopyOnWriteArrayList<>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id: ")) {
                        ids.add(line.substring(4));
                    } else if (line.startsWith("event: removed")) {
                        ids.add("removed");
                    }
                }
            } catch (IOException e) {
                // the relay ended
            }
        });
        return ids;
    }

    private String post(String text) {
        return owner.post(MAIN + "/statuses", "{\"text\": \"" + text + "\"}")
                .expect(201)
                .text("id");
    }

    @Test
    void readersOfEveryRelayHearEveryActOnceAndInOrder() throws Exception {
        List<String> direct = read(server.port(), "");
        List<String> here = read(relays.get(0).port(), "");
        List<String> there = read(relays.get(1).port(), "");
        List<String> posted = new ArrayList<>();
        posted.add(post("the first that all hear"));
        for (List<String> reader : List.of(direct, here, there)) {
            TestServer.await(() -> reader.contains(posted.getFirst()));
        }
        redisServer.kill();
        posted.add(post("said while Redis is gone"));
        Thread.sleep(300);
        redisServer.again();
        for (int i = 0; i < 5; i++) {
            posted.add(post("said afterwards " + i));
        }
        for (List<String> reader : List.of(direct, here, there)) {
            TestServer.await(() -> reader.containsAll(posted));
            assertThat(reader).doesNotHaveDuplicates().containsSubsequence(posted);
        }
        String first = posted.getFirst();
        String last = posted.getLast();
        assertThat(between(here, first, last)).isEqualTo(between(direct, first, last));
        assertThat(between(there, first, last)).isEqualTo(between(direct, first, last));

        List<String> late = read(relays.get(0).port(), posted.get(3));
        TestServer.await(() -> late.contains(last));
        assertThat(between(late, posted.get(4), last)).isEqualTo(between(direct, posted.get(4), last));
        owner.delete(MAIN + "/statuses/" + last).expect(204);
        TestServer.await(() -> here.contains("removed") && there.contains("removed"));
    }

    private static List<String> between(List<String> ids, String first, String last) {
        return List.copyOf(ids.subList(ids.indexOf(first), ids.indexOf(last) + 1));
    }

    @Test
    void whoMayNotReadAnyMoreIsLetGo() throws Exception {
        var fresh = owner.post("/api/hubbub/v1/tokens", "{\"title\": \"for a while\"}")
                .expect(201);
        var stream = client.send(
                request(relays.getFirst().port(), fresh.text("token")).build(), BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        String id = "";
        for (JsonNode one : owner.get("/api/hubbub/v1/tokens").expect(200).json()) {
            id = one.path("title").asString().equals("for a while")
                    ? one.path("id").asString()
                    : id;
        }
        owner.delete("/api/hubbub/v1/tokens/" + id).expect(204);
        try (InputStream body = stream.body()) {
            TestServer.await(() -> {
                post("something to be told");
                return ended(body);
            });
        }
    }

    /// Whether a stream is over, as far as can be told without waiting.
    private static boolean ended(InputStream body) {
        try {
            while (body.available() > 0) {
                body.skipNBytes(1);
            }
            // an ended body has nothing to wait for; one that goes on always has something, since acts are posted
            return body.read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void whoMayNotReadOnTheServerMayNotReadHere() throws Exception {
        int port = relays.getFirst().port();
        for (String bearer : List.of("", "hubbub_made-up")) {
            HttpResponse<String> answer = client.send(request(port, bearer).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("must be signed in");
        }
        HttpResponse<String> elsewhere = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + MAIN + "/timelines/public"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(elsewhere.statusCode()).isEqualTo(404);
    }
}
