package dev.hubbub.app.server.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.society.Deed;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Status;
import dev.hubbub.app.server.society.Visibility;
import dev.hubbub.engine.microblog.ActKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who opens a WebSocket and then reads nothing must be let go and hold nobody up.
@ExtendWith(ClientServer.Shared.class)
class SlowListenerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/api/v1/streaming?stream=public&society=crowd";
    private static final long STEP_MS = 6 * 3_600_000;
    private static final int MOST_STEPS = 60;

    /// Takes in what comes, at once.
    private static final class Quick implements WebSocket.Listener {

        final Set<String> ids = ConcurrentHashMap.newKeySet();
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
        LiveSociety crowd = societies.add("crowd", "Crowd", 3, 20_000, 4, "", true);
        long id = crowd.settings().id();
        ClientServer.await("the present", crowd::caughtUp);
        crowd.direct(0, new Deed.Paced(0));
        Streams streams = server.part(Streams.class);
        Quick quick = new Quick();
        WebSocket listening = server.http()
                .newWebSocketBuilder()
                .buildAsync(URI.create(server.url().replaceFirst("http", "ws") + PATH), quick)
                .join();
        try (Socket slow = slow(server.port())) {
            ClientServer.await("both to listen", () -> streams.listening(id) == 2);
            Set<String> said = ConcurrentHashMap.newKeySet();
            crowd.subscribe(new Society.Listener() {
                @Override
                public void presented(Status status) {
                    boolean own = status.kind() == ActKind.POST || status.kind() == ActKind.QUOTE;
                    if (own && status.visibility() == Visibility.PUBLIC) {
                        said.add(Long.toString(status.id()));
                    }
                }
            });
            for (int step = 0; step < MOST_STEPS && streams.listening(id) == 2; step++) {
                crowd.direct(0, new Deed.Stepped(STEP_MS));
                int before = said.size();
                ClientServer.await("something to be said", () -> said.size() > before + 100);
                ClientServer.await("the quick one to hear it", () -> quick.ids.size() == said.size());
            }
            ClientServer.await("the slow one to be let go", () -> streams.listening(id) == 1);
            assertThat(isOver(slow)).as("the line is closed").isTrue();
            crowd.direct(0, new Deed.Stepped(STEP_MS));
            int before = said.size();
            ClientServer.await("the quick one to hear on", () -> said.size() > before + 100 && quick.ids.equals(said));
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
