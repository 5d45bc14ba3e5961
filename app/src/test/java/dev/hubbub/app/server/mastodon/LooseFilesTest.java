package dev.hubbub.app.server.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.mastodon.media.LooseFiles;
import dev.hubbub.app.server.mastodon.picture.Portraits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// Files that were uploaded and that nothing was said with: they go, they are not many, and nobody unknown has
/// one
/// read.
@ExtendWith(ClientServer.Shared.class)
class LooseFilesTest {

    private static final byte[] PICTURE = Portraits.avatar(1, 2);
    private static final Duration ALMOST = LooseFiles.PATIENCE.minusHours(1);
    private static final Duration MORE = LooseFiles.PATIENCE.plusHours(1);

    private static byte[] form(String field) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(("--x\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"a.png\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(PICTURE);
        body.write("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static ClientServer.Answer upload(ClientServer server) throws IOException {
        return server.send(server.request("/api/v2/media", ClientServer.FOOBAR)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(form("file"))));
    }

    private static JsonNode uploaded(ClientServer server) throws IOException {
        ClientServer.Answer answer = upload(server);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode said(ClientServer server, JsonNode file, String more) {
        return server.json(
                        "POST",
                        "/api/v1/statuses",
                        ClientServer.FOOBAR,
                        "{\"status\": \"A file\", \"media_ids\": [\""
                                + file.path("id").asString() + "\"]" + more + "}")
                .json();
    }

    private static boolean isThere(ClientServer server, JsonNode file) {
        return server.get(file.path("url").asString(), "").status() == 200;
    }

    private static void clear(ClientServer server, Duration later) {
        server.part(Housekeeping.class).clear(Instant.now().plus(later));
    }

    @Test
    void aFileThatNothingWasSaidWithIsGoneAfterADay(ClientServer server) throws IOException {
        JsonNode forgotten = uploaded(server);
        clear(server, ALMOST);
        assertThat(isThere(server, forgotten)).isTrue();
        clear(server, MORE);
        assertThat(isThere(server, forgotten)).isFalse();
        assertThat(server.get("/api/v1/media/" + forgotten.path("id").asString(), ClientServer.FOOBAR)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFileThatIsShownSomewhereStays(ClientServer server) throws IOException {
        JsonNode shown = uploaded(server);
        said(server, shown, "");
        JsonNode waiting = uploaded(server);
        String scheduled = said(server, waiting, ", \"scheduled_at\": \"2040-01-01T12:00:00Z\"")
                .path("id")
                .asString();
        String face = server.send(server.request("/api/v1/accounts/update_credentials", ClientServer.FOOBAR)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .method("PATCH", BodyPublishers.ofByteArray(form("avatar"))))
                .json()
                .path("avatar")
                .asString();
        byte[] before = bytes(server, face);
        clear(server, MORE);
        assertThat(isThere(server, shown)).isTrue();
        assertThat(isThere(server, waiting)).isTrue();
        assertThat(bytes(server, face)).isEqualTo(before);
        server.send(server.request("/api/v1/scheduled_statuses/" + scheduled, ClientServer.FOOBAR)
                .DELETE());
        clear(server, MORE);
        assertThat(isThere(server, waiting)).isFalse();
    }

    private static byte[] bytes(ClientServer server, String url) {
        return server.get(url, "").response().body().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileOfAPostTakenBackHasADayFromThen(ClientServer server) throws IOException {
        JsonNode file = uploaded(server);
        String status = said(server, file, "").path("id").asString();
        server.send(server.request("/api/v1/statuses/" + status, ClientServer.FOOBAR)
                .DELETE());
        clear(server, ALMOST);
        assertThat(isThere(server, file)).isTrue();
        clear(server, MORE);
        assertThat(isThere(server, file)).isFalse();
    }

    @Test
    void nobodyHasMoreOfThemThanAllowed(ClientServer server) throws IOException {
        clear(server, MORE);
        List<JsonNode> files = new ArrayList<>();
        for (int i = 0; i < LooseFiles.MOST; i++) {
            files.add(uploaded(server));
        }
        assertThat(upload(server).status()).isEqualTo(422);
        said(server, files.getFirst(), "");
        assertThat(upload(server).status()).isEqualTo(200);
        clear(server, MORE);
    }

    /// What a server answers to the head of an upload of 16 MB of which nothing more is sent.
    private static String answer(ClientServer server, String path, String headers) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 16000000\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            byte[] line = socket.getInputStream().readNBytes(12);
            return new String(line, StandardCharsets.UTF_8).substring(9);
        }
    }

    @Test
    void whoIsUnknownIsRefusedBeforeTheFileIsRead(ClientServer server) throws IOException {
        String own = "/api/hubbub/v1/societies/fixture/files";
        assertThat(answer(server, "/api/v2/media", "")).isEqualTo("401");
        assertThat(answer(server, "/api/v2/media", "Authorization: Bearer nonsense\r\n"))
                .isEqualTo("401");
        assertThat(answer(server, "/api/v1/media?access_token=nonsense", "")).isEqualTo("401");
        assertThat(answer(server, "/api/v1/apps", "Authorization: Basic eDp5\r\n"))
                .isEqualTo("401");
        assertThat(answer(server, "/oauth/token", "Authorization: Bearer nonsense\r\n"))
                .isEqualTo("401");
        assertThat(answer(server, "/auth/sign_in", "Authorization: Bearer nonsense\r\n"))
                .isEqualTo("401");
        assertThat(answer(server, own, "")).isEqualTo("401");
        assertThat(answer(server, own, "X-XSRF-TOKEN: nonsense\r\n")).isEqualTo("403");
        assertThat(answer(server, own, "Authorization: Bearer nonsense\r\n")).isEqualTo("401");
    }

    @Test
    void whoHasTooManyIsRefusedBeforeTheFileIsRead(ClientServer server) throws IOException {
        clear(server, MORE);
        for (int i = 0; i < LooseFiles.MOST; i++) {
            uploaded(server);
        }
        assertThat(answer(server, "/api/v2/media", "Authorization: Bearer " + ClientServer.FOOBAR + "\r\n"))
                .isEqualTo("422");
        clear(server, MORE);
    }

    @Test
    void aFormOfAnUnknownThatIsSmallIsRead(ClientServer server) {
        String form = """
                --x\r
                Content-Disposition: form-data; name="client_name"\r
                \r
                Formed\r
                --x\r
                Content-Disposition: form-data; name="redirect_uris"\r
                \r
                urn:ietf:wg:oauth:2.0:oob\r
                --x--\r
                """;
        assertThat(server.send(server.request("/api/v1/apps", "")
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofString(form)))
                        .status())
                .isEqualTo(200);
    }
}
