package dev.hubbub.app.server.api;

import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.LiveSociety;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The acts of a society as they happen.
@RestController
@Tag(name = "stream", description = "The acts of a society as they happen.")
class StreamController implements SmartLifecycle {

    private final Access access;
    private final JsonMapper json;
    private final Map<Long, ActStream> streams = new ConcurrentHashMap<>();
    private volatile boolean running;

    StreamController(Access access, JsonMapper json) {
        this.access = access;
        this.json = json;
    }

    /// Server-sent events `act`, `edited` and `removed`. With `Last-Event-ID` (or `after`) it goes on behind that act.
    @GetMapping(path = "/api/hubbub/v1/societies/{slug}/acts", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void acts(
            @PathVariable String slug,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastId,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        String from = lastId != null ? lastId : after;
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        streams.computeIfAbsent(society.settings().id(), id -> new ActStream(society, json))
                .write(
                        response.getOutputStream(),
                        from != null && from.matches("[0-9]{1,18}") ? Long.parseLong(from) : -1);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        streams.values().forEach(ActStream::close);
        streams.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Ends before the web server does, which else would wait for the readers.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
