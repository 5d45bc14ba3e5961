package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Kills the server, or its database, while somebody posts. `-Dhubbub.kills=20` kills more often.
class CrashTest {

    private static final String MAIN = "/api/hubbub/v1/societies/main";
    private static final int KILLS = Integer.getInteger("hubbub.kills", 3);
    private static final long SEED = Long.getLong("hubbub.seed", 11);

    @TempDir
    Path home;

    private Process server = nothing();
    private final int port = freePort();
    private final Map<String, String> acknowledged = new LinkedHashMap<>();
    private final List<Integer> followed = new ArrayList<>();

    private static Process nothing() {
        try {
            return new ProcessBuilder("true").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path out() {
        return home.resolve("server.out");
    }

    private void start() throws IOException {
        Files.deleteIfExists(out());
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.hubbub.app.Main",
                        "serve",
                        "--home",
                        home.resolve("data").toString(),
                        "--port",
                        Integer.toString(port),
                        "--personas",
                        "500",
                        "--limits",
                        "1000")
                .redirectErrorStream(true)
                .redirectOutput(out().toFile())
                .start();
        TestServer.await(() -> read().contains("hubbub is at"));
    }

    private String read() {
        try {
            if (!server.isAlive()) {
                throw new AssertionError("the server must start, but said: " + Files.readString(out()));
            }
            return Files.exists(out()) ? Files.readString(out()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        server.destroy();
        server.waitFor();
        Path pid = home.resolve("data/db/data/postmaster.pid");
        if (Files.exists(pid)) {
            long postmaster = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
            ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroy);
            TestServer.await(() -> !Files.exists(pid));
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("data/db/data/postmaster.pid"))
                .getFirst()
                .strip());
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        start();
        Browser browser = new Browser("http://127.0.0.1:" + port);
        browser.get("/api/hubbub/v1/session");
        Matcher token = Pattern.compile("token=(\\S+)").matcher(read());
        assertThat(token.find()).isTrue();
        browser.post("/api/hubbub/v1/welcome", """
                        {"token": "%s", "name": "Owner", "login": "owner", "password": "%s"}
                        """.formatted(token.group(1), TestServer.PASSWORD))
                .expect(201);
        AtomicBoolean ending = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> write(browser, ending));
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(300 + random.nextInt(1_500));
            if (kill % 2 == 0) {
                server.destroyForcibly().waitFor();
                start();
            } else {
                ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
            }
            int before = acknowledgedCount();
            TestServer.await(() -> acknowledgedCount() > before + 3);
        }
        ending.set(true);
        writer.join();

        List<String> kept = new ArrayList<>();
        String below = "";
        while (true) {
            int seat = browser.post(MAIN + "/seat", "{}")
                    .expect(200)
                    .json()
                    .path("account")
                    .asInt();
            JsonNode page = browser.get(MAIN + "/accounts/" + seat + "/statuses?limit=80"
                            + (below.isEmpty() ? "" : "&before=" + below))
                    .expect(200)
                    .json();
            if (page.isEmpty()) {
                break;
            }
            for (JsonNode status : page) {
                kept.add(
                        status.path("id").asString() + " " + status.path("text").asString());
                below = status.path("id").asString();
            }
        }
        assertThat(kept).as("seed " + SEED).doesNotHaveDuplicates();
        assertThat(kept.stream().map(line -> line.substring(line.indexOf(' ')))).doesNotHaveDuplicates();
        assertThat(kept)
                .containsAll(acknowledged.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .toList());
        for (int account : followed) {
            assertThat(browser.put(MAIN + "/accounts/" + account + "/follow", "{\"on\": true}")
                            .expect(200)
                            .json()
                            .path("following")
                            .asBoolean())
                    .isTrue();
        }
    }

    private synchronized int acknowledgedCount() {
        return acknowledged.size();
    }

    /// Posts and follows as fast as it gets answers; what was not acknowledged is sent again with the same key.
    private void write(Browser browser, AtomicBoolean ending) {
        for (int number = 0; !ending.get(); number++) {
            String text = "Post number " + number;
            String id = "";
            while (id.isEmpty()) {
                try {
                    Browser.Answer answer = browser.post(
                            MAIN + "/statuses", "{\"text\": \"" + text + "\"}", "Idempotency-Key", "key " + number);
                    if (answer.status() == 201) {
                        id = answer.text("id");
                    } else {
                        Thread.sleep(50);
                    }
                } catch (UncheckedIOException | InterruptedException e) {
                    pause();
                }
            }
            synchronized (this) {
                acknowledged.put(id, text);
            }
            if (number % 5 == 0) {
                follow(browser, number % 500);
            }
        }
    }

    private void follow(Browser browser, int account) {
        try {
            if (browser.put(MAIN + "/accounts/" + account + "/follow", "{\"on\": true}")
                            .status()
                    == 200) {
                followed.add(account);
            }
        } catch (UncheckedIOException e) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
