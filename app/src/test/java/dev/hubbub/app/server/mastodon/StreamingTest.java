package dev.hubbub.app.server.mastodon;

import static dev.hubbub.app.server.mastodon.ClientServer.ADMIN;
import static dev.hubbub.app.server.mastodon.ClientServer.FOOBAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(ClientServer.Shared.class)
class StreamingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final class Heard implements WebSocket.Listener {

        final List<JsonNode> frames = new CopyOnWriteArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                frames.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        boolean has(String event, String payload) {
            return frames.stream()
                    .anyMatch(frame -> frame.path("event").asString("").equals(event)
                            && frame.path("payload").asString("").contains(payload));
        }
    }

    private static WebSocket open(ClientServer server, Heard heard, String query, String protocol) {
        var builder = server.http().newWebSocketBuilder();
        if (!protocol.isEmpty()) {
            builder.subprotocols(protocol);
        }
        return builder.buildAsync(
                        URI.create(server.url().replaceFirst("http", "ws") + "/api/v1/streaming" + query), heard)
                .join();
    }

    @Test
    void aTokenAsSubprotocolIsEchoedAndWhatHappensComesOnce(ClientServer server) {
        Heard heard = new Heard();
        WebSocket socket = open(server, heard, "", FOOBAR);
        assertThat(socket.getSubprotocol()).isEqualTo(FOOBAR);
        socket.sendText("{\"type\":\"subscribe\",\"stream\":\"user\"}", true).join();
        socket.sendText("{\"type\":\"subscribe\",\"stream\":\"hashtag\",\"tag\":\"Streams\"}", true)
                .join();
        socket.sendText("{\"type\":\"subscribe\",\"stream\":\"weather\"}", true).join();
        ClientServer.await(
                "the refusal",
                () -> heard.frames.stream()
                        .anyMatch(frame -> frame.path("status").asInt(0) == 400));
        String id = server.post(ADMIN, "@foobar hello in #streams").get("id").asString();
        ClientServer.await("the update", () -> heard.has("update", id));
        ClientServer.await("the notification", () -> heard.has("notification", id));
        ClientServer.await(
                "the hashtag",
                () -> heard.frames.stream()
                        .anyMatch(frame -> frame.path("stream").toString().equals("[\"hashtag\",\"streams\"]")));
        server.json("PUT", "/api/v1/statuses/" + id, ADMIN, "{\"status\":\"@foobar hello again in #streams\"}");
        ClientServer.await("the edit", () -> heard.has("status.update", "hello again"));
        server.send(server.request("/api/v1/statuses/" + id, ADMIN).DELETE());
        ClientServer.await(
                "the deletion",
                () -> heard.frames.stream()
                        .anyMatch(frame -> frame.path("event").asString("").equals("delete")
                                && frame.path("payload").asString("").equals(id)));
        assertThat(heard.frames.stream()
                        .filter(frame -> frame.path("event").asString("").equals("update")
                                && frame.path("stream").toString().equals("[\"user\"]")
                                && frame.path("payload").asString("").contains("\"id\":\"" + id + "\""))
                        .count())
                .isEqualTo(1);
        socket.abort();
    }

    @Test
    void whatIsPrivateReachesThoseItIsForAlone(ClientServer server) {
        Heard friend = new Heard();
        Heard stranger = new Heard();
        WebSocket one = open(server, friend, "?stream=user&access_token=" + FOOBAR, "");
        WebSocket two = open(server, stranger, "?stream=user&access_token=locked-token", "");
        WebSocket three = open(server, stranger, "?stream=public", "");
        String id = server.form("/api/v1/statuses", ADMIN, "status=among+friends&visibility=private")
                .json()
                .get("id")
                .asString();
        String open = server.post(ADMIN, "for all").get("id").asString();
        ClientServer.await("the private post", () -> friend.has("update", id));
        ClientServer.await("the public post", () -> stranger.has("update", open));
        assertThat(stranger.has("update", id)).isFalse();
        Stream.of(one, two, three).forEach(WebSocket::abort);
    }

    @Test
    void nobodyListensWithAFalseToken(ClientServer server) {
        assertThatThrownBy(() -> open(server, new Heard(), "?stream=user&access_token=false", ""))
                .isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> open(server, new Heard(), "?stream=user", "")).isInstanceOf(CompletionException.class);
    }

    @Test
    void serverSentEventsBeatLikeAHeart(ClientServer server) throws Exception {
        var response = server.http()
                .send(server.request("/api/v1/streaming/user", FOOBAR).GET().build(), BodyHandlers.ofLines());
        List<String> lines = new CopyOnWriteArrayList<>();
        Stream<String> body = response.body();
        Thread.startVirtualThread(() -> {
            try {
                body.forEach(lines::add);
            } catch (UncheckedIOException e) {
                lines.add("closed");
            }
        });
        ClientServer.await("a heartbeat", () -> lines.contains(":thump"));
        String id = server.post(ADMIN, "over the wire").get("id").asString();
        ClientServer.await(
                "the update", () -> lines.stream().anyMatch(line -> line.startsWith("data: {") && line.contains(id)));
        assertThat(lines).contains("event: update");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        body.close();
    }
}
