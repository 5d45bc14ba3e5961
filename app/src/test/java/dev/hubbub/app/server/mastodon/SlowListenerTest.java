package dev.hubbub.app.server.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.society.Deed;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who opens a WebSocket and then reads nothing must be let go and hold nobody up.
@ExtendWith(ClientServer.Shared.class)
class SlowListenerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/api/v1/streaming?stream=public&society=crowd";

    /// As long as a post may be, in letters of three bytes: so 15 MB of posts, which no buffer on the way holds.
    private static final String LONG = "あ".repeat(4_990);

    private static final int POSTS = 1_000;

    /// Takes in what comes, at once.
    private static final class Quick implements WebSocket.Listener {

        final List<String> ids = new CopyOnWriteArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                JsonNode frame = JSON.readTree(text.toString());
                if (frame.path("event").asString("").equals("update")) {
                    ids.add(JSON.readTree(frame.path("payload").asString())
                            .path("id")
                            .asString());
                }
                text.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    @Test
    void aListenerThatReadsNothingIsLetGoAndHoldsNobodyUp(ClientServer server) throws IOException {
        HostedSocieties societies = server.part(HostedSocieties.class);
        LiveSociety crowd = societies.add("crowd", "Crowd", 3, 100, 4, "", true);
        long id = crowd.settings().id();
        ClientServer.await("the present", crowd::caughtUp);
        crowd.direct(0, new Deed.Paced(0));
        int writer = crowd.join(1, "writer", "Writer", "");
        Streams streams = server.part(Streams.class);
        Quick quick = new Quick();
        WebSocket listening = server.http()
                .newWebSocketBuilder()
                .buildAsync(URI.create(server.url().replaceFirst("http", "ws") + PATH), quick)
                .join();
        try (Socket slow = slow(server.port())) {
            ClientServer.await("both to listen", () -> streams.listening(id) == 2);
            List<String> said = new ArrayList<>();
            for (int i = 0; i < POSTS; i++) {
                Status post = crowd.acts().post(writer, Society.Draft.of(LONG + i));
                said.add(Long.toString(post.id()));
            }
            ClientServer.await("the quick one to hear all", () -> quick.ids.containsAll(said));
            ClientServer.await("the slow one to be let go", () -> streams.listening(id) == 1);
            assertThat(isOver(slow)).as("the line is closed").isTrue();
            String last = Long.toString(
                    crowd.acts().post(writer, Society.Draft.of("Good night")).id());
            ClientServer.await("the quick one to hear on", () -> quick.ids.contains(last));
            assertThat(quick.ids).doesNotHaveDuplicates().hasSize(POSTS + 1);
        } finally {
            listening.abort();
            societies.remove(id);
        }
    }

    /// Somebody who asks for the stream and leaves it at that.
    private static Socket slow(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write(("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /// Whether a line ends behind what is on its way.
    private static boolean isOver(Socket socket) throws IOException {
        socket.setSoTimeout(60_000);
        byte[] bytes = new byte[1 << 16];
        try {
            while (socket.getInputStream().read(bytes) >= 0) {
                // what was written before
            }
        } catch (SocketException e) {
            return true; // cut off
        }
        return true;
    }
}
