package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.relay.Stay;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Streams as server-sent events. Each has the virtual thread of its request to itself.
@RestController
class StreamingSse {

    private static final Logger LOG = LoggerFactory.getLogger(StreamingSse.class);

    /// Libraries notice that they were closed only when something comes; a second is what they wait for.
    private static final long HEARTBEAT_MS = 1_000;

    private final Streams streams;
    private final Calls calls;

    StreamingSse(Streams streams, Calls calls) {
        this.calls = calls;
        this.streams = streams;
    }

    @GetMapping("/api/v1/streaming/{first:[a-z]+}")
    void stream(Call call, @PathVariable String first) throws IOException {
        listen(call, first);
    }

    @GetMapping("/api/v1/streaming/{first:[a-z]+}/{second:[a-z]+}")
    void stream(Call call, @PathVariable String first, @PathVariable String second) throws IOException {
        listen(call, first + ":" + second);
    }

    private void listen(Call call, String kind) throws IOException {
        boolean media = call.params().flag("only_media") && kind.startsWith("public");
        Channel channel = Channel.of(
                        media ? kind + ":media" : kind,
                        call.params().text("tag", ""),
                        call.params().text("list", ""))
                .orElseThrow(() -> new Refused(404, "Not found"));
        int viewer = channel.personal() ? call.person(channel.scope()) : call.reader(channel.scope());
        Stay stay = calls.stay(Calls.token(call.request(), call.params()));
        Ear ear = new Ear(call.society(), viewer, call.addresses(), stay);
        ear.channels().add(channel);
        HttpServletResponse response = call.response();
        response.setStatus(200);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        out.write(":)\n".getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
        streams.open(ear);
        try {
            while (ear.listens()) {
                Ear.Said said = ear.next(HEARTBEAT_MS);
                out.write((said == null ? ":thump\n" : frame(said)).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("a listener left", e);
        } finally {
            streams.close(ear);
        }
    }

    private static String frame(Ear.Said said) {
        return "event: " + said.event() + "\ndata: " + (said.payload().isEmpty() ? "undefined" : said.payload())
                + "\n\n";
    }
}
