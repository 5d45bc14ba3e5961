package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.Failure;
import dev.hubbub.app.server.postgres.EmbeddedPostgres;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A server with four connections to a database that at times says nothing, though it takes connections.
/// `-Dhubbub.signins=1000` has a larger crowd sign in, and says how it fared.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilentDatabaseTest {

    private static final String API = "/api/hubbub/v1";
    private static final String MAIN = API + "/societies/main";
    private static final int CROWD = Integer.getInteger("hubbub.signins", 300);

    private final HttpClient client = HttpClient.newHttpClient();
    private EmbeddedPostgres postgres;
    private Hose hose;
    private HubbubServer server;
    private String url = "";
    private Browser owner;

    @BeforeAll
    void start(@TempDir Path home) {
        postgres = EmbeddedPostgres.under(home.resolve("db"));
        hose = Hose.to(
                URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort());
        url = "postgresql://" + EmbeddedPostgres.NAME + ":" + postgres.password() + "@127.0.0.1:" + hose.port() + "/"
                + EmbeddedPostgres.NAME;
        server = TestServer.start(
                new ServerSettings(home.resolve("server"), "127.0.0.1", 0, url, "", "", 200, 1, 10_000),
                Map.of("HUBBUB_DATABASE_CONNECTIONS", "4", "HUBBUB_DATABASE_PATIENCE", "2"));
        owner = TestServer.welcome(server);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
        hose.close();
        postgres.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json");
    }

    private List<HttpResponse<String>> all(List<HttpRequest> requests) {
        List<CompletableFuture<HttpResponse<String>>> sent = requests.stream()
                .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private HttpRequest signingIn() {
        return request(API + "/session")
                .header("Cookie", "XSRF-TOKEN=crowd")
                .header("X-XSRF-TOKEN", "crowd")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"login\": \"owner\", \"password\": \"" + TestServer.PASSWORD + "\"}"))
                .build();
    }

    private static void asksToComeAgain(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    private static void isProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void aCrowdAtTheDoorIsLetInOrAskedToComeAgainAndTakesNothingFromThoseInside() {
        List<Integer> inside = new CopyOnWriteArrayList<>();
        AtomicBoolean ending = new AtomicBoolean();
        Thread reader = Thread.ofVirtual().start(() -> {
            while (!ending.get()) {
                inside.add(owner.get(MAIN + "/timelines/home").status());
            }
        });
        List<HttpRequest> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            crowd.add(signingIn());
        }
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        List<HttpResponse<String>> answers = all(crowd);
        ending.set(true);
        System.out.printf(
                "%d signed in at once: %d let in, %d asked to come again, %d otherwise, in %.1f s; heap at most %d MB%n",
                CROWD,
                answers.stream().filter(answer -> answer.statusCode() == 200).count(),
                answers.stream().filter(answer -> answer.statusCode() == 503).count(),
                answers.stream()
                        .filter(answer -> answer.statusCode() != 200 && answer.statusCode() != 503)
                        .count(),
                (System.nanoTime() - began) / 1e9,
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1_000_000);
        assertThat(answers).anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        answers.stream().filter(answer -> answer.statusCode() != 200).forEach(answer -> {
            asksToComeAgain(answer);
            isProblem(answer);
        });
        assertThat(answers).anySatisfy(SilentDatabaseTest::asksToComeAgain);
        join(reader);
        assertThat(inside).isNotEmpty().containsOnly(200);
        assertThat(all(List.of(signingIn())).getFirst().statusCode()).isEqualTo(200);
    }

    @Test
    void aSecondServerIsKeptAwayFromTheSocietiesOfTheFirst(@TempDir Path elsewhere) {
        ServerSettings second = new ServerSettings(elsewhere, "127.0.0.1", 0, url, "", "", 200, 1, 1);
        assertThatThrownBy(() -> TestServer.start(second, Map.of()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("no other server must keep the societies of this database");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDatabaseThatSaysNothingHoldsNobodyAndNothingAcknowledgedIsLost() {
        List<String> acknowledged = new CopyOnWriteArrayList<>();
        AtomicBoolean ending = new AtomicBoolean();
        List<Integer> statuses = new CopyOnWriteArrayList<>();
        Thread writer = Thread.ofVirtual().start(() -> write(acknowledged, statuses, ending));
        TestServer.await(() -> acknowledged.size() > 5);

        hose.pinch();
        TestServer.await(() -> statuses.contains(503));
        List<HttpRequest> asked = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            asked.add(signingIn());
            asked.add(request("/api/v1/timelines/home")
                    .header("Authorization", "Bearer unknown " + i)
                    .build());
            asked.add(request(MAIN + "/timelines/public")
                    .header("Authorization", "Bearer hubbub_unknown" + i)
                    .build());
            asked.add(request(MAIN + "/timelines/public")
                    .header("Cookie", "hubbub_session=dW5rbm93bg" + i)
                    .build());
        }
        List<HttpResponse<String>> answers = all(asked);
        answers.forEach(SilentDatabaseTest::asksToComeAgain);
        for (HttpResponse<String> answer : answers) {
            if (answer.uri().getPath().startsWith(API)) {
                isProblem(answer);
            } else {
                assertThat(answer.body()).startsWith("{\"error\":\"");
            }
        }
        for (String path : List.of(API + "/openapi", "/api/v1/instance", "/api/v1/accounts/search?q=a")) {
            assertThat(all(List.of(request(path).build())).getFirst().statusCode())
                    .as("what needs no database is answered: " + path)
                    .isEqualTo(200);
        }

        hose.letGo();
        int before = acknowledged.size();
        TestServer.await(() -> acknowledged.size() > before + 5);
        ending.set(true);
        join(writer);
        assertThat(statuses).containsOnly(201, 503);
        assertThat(kept()).containsAll(acknowledged).doesNotHaveDuplicates();
    }

    /// Posts as fast as it is answered; what was not acknowledged is sent again with the same key.
    private void write(List<String> acknowledged, List<Integer> statuses, AtomicBoolean ending) {
        for (int number = 0; !ending.get(); number++) {
            String text = "Post number " + number;
            int status = 0;
            while (status != 201 && !ending.get()) {
                try {
                    status = owner.post(
                                    MAIN + "/statuses",
                                    "{\"text\": \"" + text + "\"}",
                                    "Idempotency-Key",
                                    "key " + number)
                            .status();
                    statuses.add(status);
                } catch (UncheckedIOException e) {
                    throw new AssertionError("every post must be answered, but one was not", e);
                }
            }
            if (status == 201) {
                acknowledged.add(text);
            }
        }
    }

    private List<String> kept() {
        List<String> kept = new ArrayList<>();
        int seat = owner.post(MAIN + "/seat", "{}")
                .expect(200)
                .json()
                .path("account")
                .asInt();
        for (String below = ""; ; ) {
            JsonNode page = owner.get(MAIN + "/accounts/" + seat + "/statuses?limit=80" + below)
                    .expect(200)
                    .json();
            if (page.isEmpty()) {
                return kept;
            }
            for (JsonNode status : page) {
                kept.add(status.path("text").asString());
                below = "&before=" + status.path("id").asString();
            }
        }
    }
}
