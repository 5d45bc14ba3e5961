package dev.hubbub.app.server.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.HubbubServer;
import dev.hubbub.app.server.TestServer;
import dev.hubbub.app.server.society.Deed;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Society;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who opens server-sent events of the client API and then reads nothing must be let go and hold
/// nobody up.
class SlowEventsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/api/v1/streaming/public?society=crowd";

    /// As long as a post may be, in letters of three bytes: so 7.5 MB of posts, which no buffer on the way
    /// holds, and
    /// not 4,000 of them, at which a listener is let go without having been sent anything.
    private static final String LONG = "あ".repeat(4_990);

    private static final int POSTS = 500;

    @Test
    void aListenerThatReadsNothingIsLetGoAndHoldsNobodyUp(@TempDir Path home) throws Exception {
        try (HubbubServer server = TestServer.start(home, Map.of("HUBBUB_SILENCE", "2"));
                HttpClient http = HttpClient.newHttpClient()) {
            LiveSociety crowd = server.part(HostedSocieties.class).add("crowd", "Crowd", 3, 100, 4, "", true);
            ClientServer.await("the present", crowd::caughtUp);
            crowd.direct(0, new Deed.Paced(0));
            int writer = crowd.join(1, "writer", "Writer", "");
            Streams streams = server.part(Streams.class);
            long id = crowd.settings().id();
            List<String> heard = new CopyOnWriteArrayList<>();
            var events = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + PATH))
                            .build(),
                    BodyHandlers.ofInputStream());
            Thread reading = Thread.ofVirtual().start(() -> {
                try (var lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .filter(line -> line.startsWith("data: {"))
                            .map(line ->
                                    JSON.readTree(line.substring(6)).path("id").asString())
                            .forEach(heard::add);
                } catch (IOException | UncheckedIOException e) {
                    // the server has ended
                }
            });
            try (Socket slow = slow(server.port())) {
                ClientServer.await("both to listen", () -> streams.listening(id) == 2);
                List<String> said = new ArrayList<>();
                for (int i = 0; i < POSTS; i++) {
                    said.add(Long.toString(crowd.acts()
                            .post(writer, Society.Draft.of(LONG + i))
                            .id()));
                }
                ClientServer.await("the quick one to hear all", () -> heard.size() >= POSTS);
                ClientServer.await("the slow one to be let go", () -> streams.listening(id) == 1);
                assertThat(isOver(slow)).as("the line is closed").isTrue();
                said.add(Long.toString(crowd.acts()
                        .post(writer, Society.Draft.of("Good night"))
                        .id()));
                ClientServer.await("the quick one to hear on", () -> heard.size() > POSTS);
                assertThat(heard).isEqualTo(said);
            } finally {
                events.body().close();
                reading.join();
            }
        }
    }

    /// Somebody who asks for the stream and leaves it at that.
    private static Socket slow(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write(("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /// Whether a line ends behind what is on its way.
    private static boolean isOver(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        byte[] bytes = new byte[1 << 16];
        try {
            while (socket.getInputStream().read(bytes) >= 0) {
                // what was written before
            }
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true; // cut off
        }
        return true;
    }
}
