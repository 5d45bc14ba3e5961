package dev.hubbub.app.server.api;

import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.ServerParts;
import dev.hubbub.app.server.WholeNumber;
import dev.hubbub.app.server.mastodon.media.Sayings;
import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.people.Standing;
import dev.hubbub.app.server.redis.Redis;
import dev.hubbub.app.server.relay.Coding;
import dev.hubbub.app.server.relay.Stay;
import dev.hubbub.app.server.society.LiveSociety;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
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
    private final Standing standing;
    private final HostedSocieties societies;
    private final Statuses statuses;
    private final Sayings sayings;
    private final JsonMapper json;
    private final Duration recheck;
    private final @Nullable Redis redis;
    private final Map<Long, ActStream> streams = new ConcurrentHashMap<>();
    private volatile boolean running;

    StreamController(
            Access access,
            Standing standing,
            HostedSocieties societies,
            Statuses statuses,
            Sayings sayings,
            JsonMapper json,
            ServerParts parts,
            ObjectProvider<Redis> redis) {
        this.access = access;
        this.standing = standing;
        this.recheck = Duration.ofSeconds(WholeNumber.RECHECK.in(parts.environment()));
        this.societies = societies;
        this.statuses = statuses;
        this.sayings = sayings;
        this.json = json;
        this.redis = redis.getIfAvailable();
    }

    /// Server-sent events `act`, `edited` and `removed`. With `Last-Event-ID` (or `after`) it goes on behind
    /// that act. Whoever takes gzip is sent what was packed once for all.
    @GetMapping(path = "/api/hubbub/v1/societies/{slug}/acts", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void acts(
            @PathVariable String slug,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastId,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        Stay stay = new Stay(recheck, standing.of(request, society, Role.OBSERVER));
        String from = lastId != null ? lastId : after;
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        Coding coding = Coding.accepted(request.getHeader("Accept-Encoding"));
        response.addHeader("Vary", "Accept-Encoding");
        if (coding.isPacked()) {
            response.setHeader("Content-Encoding", coding.token());
        }
        stream(society)
                .write(
                        response.getOutputStream(),
                        coding,
                        from != null && from.matches("[0-9]{1,18}") ? Long.parseLong(from) : -1,
                        stay);
    }

    private ActStream stream(LiveSociety society) {
        return streams.computeIfAbsent(
                society.settings().id(), id -> new ActStream(society, statuses, sayings, json, redis));
    }

    /// Relays are told of societies that nobody listens to here; and streams of societies that ended do.
    @Scheduled(fixedDelay = 1_000)
    void keepUp() {
        if (!running) {
            return;
        }
        if (redis != null) {
            societies.live().forEach(this::stream);
        }
        Set<Long> there =
                societies.live().stream().map(one -> one.settings().id()).collect(Collectors.toSet());
        streams.entrySet().removeIf(stream -> {
            if (!there.contains(stream.getKey())) {
                stream.getValue().close();
                return true;
            }
            return false;
        });
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
