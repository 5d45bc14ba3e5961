package dev.hubbub.app.server.runs;

import dev.hubbub.app.scenario.BundledScenarios;
import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.web.ProgressStream;
import dev.hubbub.engine.simulation.Scenario;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs: scenarios played to their end, watched, compared and handed out. For the owner of the server.
@RestController
@RequestMapping("/api/hubbub/v1/runs")
@Tag(name = "runs", description = "Scenarios played to their end, watched, compared and handed out.")
class RunsController {

    private static final int MOST_PERSONAS = 10_000_000;
    private static final Set<String> ENDS = Set.of("done", "failed", "cancelled");

    private final Access access;
    private final RunDesk desk;
    private final RunTable table;
    private final ProgressStream progress;
    private final JsonMapper json;

    RunsController(Access access, RunDesk desk, RunTable table, ProgressStream progress, JsonMapper json) {
        this.access = access;
        this.desk = desk;
        this.table = table;
        this.progress = progress;
        this.json = json;
    }

    /// What is to be run; all but the scenario may be left out.
    record Wanted(
            @Nullable String title,
            @Nullable String scenario,
            @Nullable Integer personas,
            @Nullable Long seed,
            @Nullable Double hours) {}

    /// A run as it stands.
    ///
    /// @param hours how long it was ordered to be; 0 for as long as its scenario is
    record RunJson(
            UUID id,
            String title,
            int personas,
            long seed,
            double hours,
            String state,
            double progress,
            @Nullable JsonNode summary,
            String problem,
            OffsetDateTime madeAt,
            List<String> files) {}

    private RunJson shown(RunTable.Run run) {
        return new RunJson(
                run.id(),
                run.order().title(),
                run.order().personas(),
                run.order().seed(),
                run.order().hours(),
                run.state(),
                run.progress(),
                run.summary().isEmpty() ? null : json.readTree(run.summary()),
                run.problem(),
                run.madeAt(),
                run.state().equals("done") ? RunDesk.FILES : List.of());
    }

    @GetMapping
    List<RunJson> all() {
        access.owner();
        return table.all().stream().map(this::shown).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunJson order(@RequestBody Wanted wanted) {
        long person = access.owner().person();
        String scenario = Objects.requireNonNullElse(wanted.scenario(), "");
        if (!scenario.contains("\n") && !BundledScenarios.names().contains(scenario)) {
            throw new Refusal.Invalid(
                    "scenario must be YAML or one of " + BundledScenarios.names() + ", but was '" + scenario + "'");
        }
        int personas = Objects.requireNonNullElse(wanted.personas(), 100_000);
        if (personas < 1 || personas > MOST_PERSONAS) {
            throw new Refusal.Invalid("personas must be in [1, " + MOST_PERSONAS + "], but was " + personas);
        }
        double hours = Objects.requireNonNullElse(wanted.hours(), 0.0);
        if (!(hours >= 0 && hours <= 1_176)) {
            throw new Refusal.Invalid("hours must be in [0, 1176], but was " + hours);
        }
        RunOrder order = new RunOrder("", scenario, personas, Objects.requireNonNullElse(wanted.seed(), 1L), hours);
        Scenario read = desk.scenario(order);
        String title = Objects.requireNonNullElse(wanted.title(), read.title());
        return shown(desk.order(person, new RunOrder(title, scenario, personas, order.seed(), hours)));
    }

    @GetMapping("/{id}")
    RunJson one(@PathVariable UUID id) {
        access.owner();
        return shown(found(id));
    }

    private RunTable.Run found(UUID id) {
        return table.byId(id).orElseThrow(() -> new Refusal.Missing("run must be there, but was " + id));
    }

    private RunTable.Run done(UUID id) {
        RunTable.Run run = found(id);
        if (!run.state().equals("done")) {
            throw new Refusal.Invalid("run must be done, but is " + run.state());
        }
        return run;
    }

    /// A run that has come to its end.
    RunJson finished(UUID id) {
        return shown(done(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        access.owner();
        if (!desk.remove(id)) {
            throw new Refusal.Missing("run must be there, but was " + id);
        }
    }

    /// How far it has come, as server-sent events until it ends.
    @GetMapping(path = "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void progress(@PathVariable UUID id, HttpServletResponse response) throws IOException, InterruptedException {
        access.owner();
        found(id);
        progress.write(
                response,
                "run",
                desk::isRunning,
                () -> table.byId(id)
                        .map(run -> new ProgressStream.Now(shown(run), ENDS.contains(run.state())))
                        .orElse(null));
    }

    @GetMapping("/{id}/files/{name}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable String name) {
        access.owner();
        done(id);
        Path file = desk.path(id).resolve(name);
        if (!RunDesk.FILES.contains(name) || !Files.exists(file)) {
            throw new Refusal.Missing("file must be one of " + RunDesk.FILES + ", but was '" + name + "'");
        }
        // What is in a report was written by the program, but is still kept from acting in the name of who reads it.
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(file));
    }
}
