package dev.hubbub.app.server.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.Browser;
import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.mastodon.picture.Portraits;
import dev.hubbub.app.server.people.People;
import dev.hubbub.app.server.people.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// Pictures that people attach, by whatever they write with, are seen by whatever others read with.
@ExtendWith(ClientServer.Shared.class)
class AttachmentsTest {

    private static final String PATH = "/api/hubbub/v1/societies/fixture";
    private static final byte[] PICTURE = Portraits.avatar(1, 1);

    private static Browser browser(ClientServer server, String login, String password) {
        Browser browser = new Browser(server.url());
        browser.get("/api/hubbub/v1/session");
        browser.post("/api/hubbub/v1/session", """
                {"login": "%s@localhost:3000", "password": "%s"}""".formatted(login, password)).expect(200);
        return browser;
    }

    /// Whoever attaches; not the one that others block, mute and delete as they like.
    private static Browser painter(ClientServer server) {
        return browser(server, "locked", "lockedlocked");
    }

    private static String uploaded(Browser browser, String alt) {
        return browser.upload(PATH + "/files", PICTURE, alt).expect(201).text("id");
    }

    private static JsonNode said(Browser browser, String json) {
        return browser.post(PATH + "/statuses", json).expect(201).json();
    }

    @Test
    void whatAClientAttachesOurOwnApiShows(ClientServer server) throws IOException {
        String file = uploaded(server, "A face of rings");
        String status = server.json(
                        "POST",
                        "/api/v1/statuses",
                        ClientServer.FOOBAR,
                        "{\"status\": \"Look\", \"spoiler_text\": \"a face\", \"media_ids\": [\"" + file + "\"]}")
                .json()
                .path("id")
                .asString();
        JsonNode seen =
                painter(server).get(PATH + "/statuses/" + status).expect(200).json();
        assertThat(seen.path("media").size()).isEqualTo(1);
        JsonNode media = seen.path("media").get(0);
        assertThat(media.path("kind").asString()).isEqualTo("image");
        assertThat(media.path("alt").asString()).isEqualTo("A face of rings");
        assertThat(media.path("width").asInt()).isPositive();
        assertThat(seen.path("spoiler").asString()).isEqualTo("a face");
        assertThat(seen.path("sensitive").asBoolean()).isTrue();
        assertThat(server.get(media.path("url").asString(), "").header("Content-Type"))
                .isEqualTo("image/png");
    }

    private static String uploaded(ClientServer server, String alt) throws IOException {
        return server.send(server.request("/api/v2/media", ClientServer.FOOBAR)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(form(alt)))
                .json()
                .path("id")
                .asString();
    }

    private static JsonNode sent(ClientServer server, String key, String json) {
        ClientServer.Answer answer = server.send(server.request("/api/v1/statuses", ClientServer.FOOBAR)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void sentAgainByTheSameKeyAPostWithFilesIsTheFirst(ClientServer server) throws IOException {
        String file = uploaded(server, "Rings, once");
        String parent =
                server.post(ClientServer.FOOBAR, "Answered once").path("id").asString();
        String json =
                "{\"status\": \"Once\", \"in_reply_to_id\": \"" + parent + "\", \"media_ids\": [\"" + file + "\"]}";
        String first = sent(server, "with-files", json).path("id").asString();
        server.send(server.request("/api/v1/statuses/" + parent, ClientServer.FOOBAR)
                .DELETE()); // the same is not checked anew: what it answered may be gone
        JsonNode again = sent(server, "with-files", json);
        assertThat(again.path("id").asString()).isEqualTo(first);
        assertThat(again.path("media_attachments").get(0).path("id").asString()).isEqualTo(file);
        assertThat(server.json("POST", "/api/v1/statuses", ClientServer.FOOBAR, json.replace("Once", "Twice"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void manyAtOnceByTheSameKeyAreOnePost(ClientServer server) throws IOException {
        String json = "{\"status\": \"At once\", \"media_ids\": [\"" + uploaded(server, "Rings, at once") + "\"]}";
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 8)
                    .mapToObj(i -> all.submit(() -> sent(server, "at-once", json)))
                    .toList();
            assertThat(sent.stream().map(one -> id(one)).distinct()).hasSize(1);
        }
    }

    private static String id(Future<JsonNode> status) {
        try {
            return status.get().path("id").asString();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void scheduledAgainByTheSameKeyAPostWaitsOnce(ClientServer server) throws IOException {
        String json = "{\"status\": \"Later\", \"scheduled_at\": \"2040-01-01T12:00:00Z\", \"media_ids\": [\""
                + uploaded(server, "Rings, later") + "\"]}";
        String first = sent(server, "later", json).path("id").asString();
        assertThat(sent(server, "later", json).path("id").asString()).isEqualTo(first);
        server.send(server.request("/api/v1/scheduled_statuses/" + first, ClientServer.FOOBAR)
                .DELETE());
    }

    @Test
    void sentAgainToOurOwnApiAPostWithFilesIsTheFirst(ClientServer server) {
        Browser painter = painter(server);
        String own = "{\"text\": \"Once\", \"media\": [\"" + uploaded(painter, "Rings") + "\"]}";
        String first = painter.post(PATH + "/statuses", own, "Idempotency-Key", "own-files")
                .expect(201)
                .text("id");
        assertThat(painter.post(PATH + "/statuses", own, "Idempotency-Key", "own-files")
                        .expect(201)
                        .text("id"))
                .isEqualTo(first);
    }

    private static HttpRequest.BodyPublisher form(String alt) throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        body.write("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.write(PICTURE);
        body.write(("\r\n--x\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n" + alt + "\r\n--x--\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return HttpRequest.BodyPublishers.ofByteArray(body.toByteArray());
    }

    @Test
    void whatIsAttachedInOurInterfaceClientsShow(ClientServer server) {
        Browser painter = painter(server);
        String first = uploaded(painter, "Rings");
        String second = uploaded(painter, "");
        JsonNode said = said(painter, "{\"media\": [\"" + first + "\", \"" + second + "\"]}");
        assertThat(said.path("text").asString()).isEmpty();
        assertThat(said.path("media").get(0).path("alt").asString()).isEqualTo("Rings");
        assertThat(said.path("media").get(1).path("alt").asString()).isEmpty();
        JsonNode attachments = server.get("/api/v1/statuses/" + said.path("id").asString(), ClientServer.FOOBAR)
                .json()
                .path("media_attachments");
        assertThat(attachments.get(0).path("description").asString()).isEqualTo("Rings");
        assertThat(attachments.get(1).path("id").asString()).isEqualTo(second);
        JsonNode carried = painter.put(PATH + "/statuses/" + said.path("id").asString() + "/repost", "{\"on\": true}")
                .expect(200)
                .json();
        assertThat(carried.path("reposted").path("media").size()).isEqualTo(2);
    }

    @Test
    void theStreamTellsOfAPostWithItsPicture(ClientServer server) throws IOException {
        Browser painter = painter(server);
        String file = uploaded(painter, "Rings, streamed");
        String last = painter.get(PATH + "/timelines/public?limit=1")
                .expect(200)
                .json()
                .get(0)
                .path("id")
                .asString();
        String id = said(painter, "{\"text\": \"Streamed\", \"media\": [\"" + file + "\"]}")
                .path("id")
                .asString();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(painter.stream(PATH + "/acts", last), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (!line.equals("id: " + id)) {
                line = reader.readLine();
            }
            reader.readLine();
            assertThat(reader.readLine()).contains("Rings, streamed");
        }
    }

    @Test
    void aFileHangsOnOnePostOfItsOwner(ClientServer server) {
        Browser painter = painter(server);
        String file = uploaded(painter, "Rings");
        String own = "{\"text\": \"Once\", \"media\": [\"" + file + "\"]}";
        browser(server, "foobar", "foobarfoobar").post(PATH + "/statuses", own).expect(422);
        String id = said(painter, own).path("id").asString();
        painter.post(PATH + "/statuses", own).expect(422);
        painter.delete(PATH + "/statuses/" + id).expect(204);
        assertThat(said(painter, own).path("media").size()).isEqualTo(1);
    }

    @Test
    void whatIsNoPictureIsRefused(ClientServer server) {
        Browser painter = painter(server);
        assertThat(painter.upload(PATH + "/files", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), "")
                        .expect(422)
                        .text("detail"))
                .startsWith("file must be a picture");
        painter.upload(PATH + "/files", PICTURE, "x".repeat(1_501)).expect(422);
        painter.post(PATH + "/files", "{}").expect(415);
        painter.post(PATH + "/statuses", "{\"media\": [\"1\"]}").expect(422);
        painter.post(PATH + "/statuses", "{\"media\": [null]}").expect(422);
        painter.post(PATH + "/statuses", "{\"media\": []}").expect(422);
        String quoted = said(painter, "{\"text\": \"To be quoted\"}").path("id").asString();
        painter.post(
                        PATH + "/statuses",
                        "{\"quotes\": \"" + quoted + "\", \"media\": [\"" + uploaded(painter, "") + "\"]}")
                .expect(422);
    }

    @Test
    void aFileOfAPostThatAModeratorTookAwayIsGone(ClientServer server) {
        Browser painter = painter(server);
        JsonNode said = said(painter, "{\"media\": [\"" + uploaded(painter, "Rings") + "\"]}");
        String url = said.path("media").get(0).path("url").asString();
        assertThat(painter.get(url).status()).isEqualTo(200);
        Browser admin = browser(server, "admin", "mastodonadmin");
        long person = admin.get("/api/hubbub/v1/session").json().path("person").asLong();
        long society = server.part(HostedSocieties.class)
                .live("fixture")
                .orElseThrow()
                .settings()
                .id();
        server.part(People.class).put(person, society, Role.MODERATOR);
        admin.delete(PATH + "/moderation/statuses/" + said.path("id").asString())
                .expect(204);
        assertThat(painter.get(url).status()).isEqualTo(404);
    }
}
