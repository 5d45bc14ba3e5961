package dev.hubbub.app.server.api;

import dev.hubbub.app.server.graph.GraphDesk;
import dev.hubbub.app.server.graph.Standing;
import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.store.Audit;
import dev.hubbub.app.server.web.ProgressStream;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The graph of a society: made, watched, made anew, stopped.
@RestController
@RequestMapping("/api/hubbub/v1/societies/{slug}/graph")
@Tag(name = "graph", description = "The graph of a society in Neo4j: made, watched, made anew, stopped.")
class GraphController {

    private final Access access;
    private final GraphDesk desk;
    private final Audit audit;
    private final ProgressStream progress;

    GraphController(Access access, GraphDesk desk, Audit audit, ProgressStream progress) {
        this.access = access;
        this.desk = desk;
        this.audit = audit;
        this.progress = progress;
    }

    /// How a graph stands.
    ///
    /// @param state    `off`, `loading`, `in-step`, `lost` or `failed`
    /// @param progress 0 to 1
    /// @param own      whether it lies in a Neo4j of our own
    record GraphJson(
            String state, String step, double progress, String problem, long personas, long follows, boolean own) {}

    private GraphJson shown(Standing standing) {
        return new GraphJson(
                Shown.word(standing.state()),
                standing.step(),
                standing.progress(),
                standing.problem(),
                standing.personas(),
                standing.follows(),
                !desk.given());
    }

    @GetMapping
    GraphJson standing(@PathVariable String slug) {
        return shown(desk.standing(access.society(slug, Role.OBSERVER)));
    }

    /// @param anew whether what there is of it is thrown away first
    record LoadJson(@Nullable Boolean anew) {}

    /// Begins to make the graph, or to start it when it was made before.
    @PostMapping("/load")
    @ResponseStatus(HttpStatus.ACCEPTED)
    GraphJson load(@PathVariable String slug, @RequestBody(required = false) @Nullable LoadJson wanted) {
        LiveSociety society = access.society(slug, Role.MODERATOR);
        boolean anew = wanted != null && Boolean.TRUE.equals(wanted.anew());
        Standing standing = desk.load(society, anew);
        audit.note(
                society.settings().id(),
                access.person().person(),
                "load graph",
                society.settings().slug(),
                anew ? "anew" : "");
        return shown(standing);
    }

    /// Stops the graph; with `forget` it is taken from the disk too.
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String slug, @RequestParam(defaultValue = "false") boolean forget) {
        LiveSociety society = access.society(slug, Role.MODERATOR);
        desk.stop(society, forget);
        audit.note(
                society.settings().id(),
                access.person().person(),
                "stop graph",
                society.settings().slug(),
                forget ? "forget" : "");
    }

    /// How far it has come, as server-sent events until it stands still. Each tells everything.
    @GetMapping(path = "/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void progress(@PathVariable String slug, HttpServletResponse response) throws IOException, InterruptedException {
        LiveSociety society = access.society(slug, Role.OBSERVER);
        progress.write(response, "graph", desk::isRunning, () -> {
            Standing standing = desk.standing(society);
            return new ProgressStream.Now(shown(standing), !standing.moving());
        });
    }
}
