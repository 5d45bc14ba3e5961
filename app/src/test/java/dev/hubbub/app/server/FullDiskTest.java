package dev.hubbub.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hubbub.app.server.people.OwnerLink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk of the database fills up while somebody posts, and is emptied again. Needs the right to mount a
/// small one.
class FullDiskTest {

    private static final String MAIN = "/api/hubbub/v1/societies/main";
    private static final int POSTS_BETWEEN = 20;

    private static boolean done(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static boolean mounted(Path disk) {
        try {
            return done("mount", "-t", "tmpfs", "-o", "size=150m,mode=0777", "hubbub-test", disk.toString());
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    @Test
    void whatWasAcknowledgedOutlivesAFullDisk(@TempDir Path disk) throws Exception {
        assumeTrue(mounted(disk), "a small disk must be mounted for this, which only some may do");
        try (HubbubServer server = TestServer.start(disk.resolve("home"))) {
            Browser browser = new Browser("http://127.0.0.1:" + server.port());
            browser.get("/api/hubbub/v1/session");
            browser.post("/api/hubbub/v1/welcome", """
                            {"token": "%s", "name": "Owner", "login": "owner", "password": "%s"}
                            """.formatted(
                                    server.part(OwnerLink.class).token().orElseThrow(), TestServer.PASSWORD))
                    .expect(201);
            List<String> acknowledged = new ArrayList<>();
            for (int i = 0; i < POSTS_BETWEEN; i++) {
                TestServer.await(() -> posted(browser, acknowledged));
            }
            Path filler = disk.resolve("filler");
            fill(filler);
            boolean refused = false;
            for (int i = 0; i < 4_000 && !refused; i++) {
                refused = !posted(browser, acknowledged);
            }
            assertThat(refused).as("a post refused on a full disk").isTrue();
            assertThat(browser.get("/api/hubbub/v1/openapi").status())
                    .as("what needs no disk is answered")
                    .isEqualTo(200);
            Files.delete(filler);
            int before = acknowledged.size();
            TestServer.await(() -> {
                posted(browser, acknowledged);
                return acknowledged.size() >= before + POSTS_BETWEEN;
            });
            assertThat(kept(browser)).containsAll(acknowledged).doesNotHaveDuplicates();
        } finally {
            done("umount", "-l", disk.toString());
        }
    }

    private static boolean posted(Browser browser, List<String> acknowledged) {
        String text = "Post number " + acknowledged.size();
        Browser.Answer answer = browser.post(
                MAIN + "/statuses", "{\"text\": \"" + text + "\"}", "Idempotency-Key", "key " + acknowledged.size());
        if (answer.status() == 201) {
            acknowledged.add(text);
            return true;
        }
        assertThat(answer.status()).as(answer.body()).isIn(401, 403, 429, 503);
        return false;
    }

    private static void fill(Path filler) {
        byte[] block = new byte[1 << 14];
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int i = 0; i < 1 << 16; i++) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("space");
        }
    }

    private static List<String> kept(Browser browser) {
        List<String> kept = new ArrayList<>();
        int seat = browser.post(MAIN + "/seat", "{}")
                .expect(200)
                .json()
                .path("account")
                .asInt();
        for (String below = ""; ; ) {
            var page = browser.get(MAIN + "/accounts/" + seat + "/statuses?limit=80" + below)
                    .expect(200)
                    .json();
            if (page.isEmpty()) {
                return kept;
            }
            for (var status : page) {
                kept.add(status.path("text").asString());
                below = "&before=" + status.path("id").asString();
            }
        }
    }
}
