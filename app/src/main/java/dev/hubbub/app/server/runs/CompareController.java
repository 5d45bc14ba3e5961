package dev.hubbub.app.server.runs;

import dev.hubbub.app.run.RunReader;
import dev.hubbub.app.run.StoredPersona;
import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.SocietySettings;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What the difference between two runs brought about. For the owner of the server.
@RestController
@Tag(name = "runs")
class CompareController {

    private final Access access;
    private final RunDesk desk;
    private final RunsController runs;
    private final HostedSocieties societies;

    CompareController(Access access, RunDesk desk, RunsController runs, HostedSocieties societies) {
        this.access = access;
        this.desk = desk;
        this.runs = runs;
        this.societies = societies;
    }

    /// Two runs beside each other.
    ///
    /// @param startAt when the first run begins, in its own time
    /// @param acts    how many acts of each kind stand in both, and in one alone
    record ComparisonJson(
            RunsController.RunJson first,
            RunsController.RunJson second,
            Instant startAt,
            Map<String, Difference.Count> acts,
            Map<String, Difference.Count> topics,
            Map<String, Difference.Count> stances,
            Map<String, Difference.Count> countries,
            Map<String, Difference.Count> places,
            long spanMs,
            List<Difference.Count> times,
            PeopleJson people) {}

    /// Who acted in both runs and in one alone: how many, and the busiest hundred of one alone.
    record PeopleJson(long both, long first, long second, List<OneJson> onlyFirst, List<OneJson> onlySecond) {}

    /// Somebody who acted in one of the runs alone.
    ///
    /// @param society slug of a society of this server in which the same persona lives, or null
    record OneJson(
            int persona,
            String handle,
            String name,
            String country,
            long acts,
            @Nullable String society) {}

    @GetMapping("/api/hubbub/v1/runs/{id}/compare/{other}")
    ComparisonJson compare(@PathVariable UUID id, @PathVariable UUID other) throws IOException {
        access.owner();
        RunsController.RunJson first = runs.finished(id);
        RunsController.RunJson second = runs.finished(other);
        Difference difference = Difference.of(prints(id), prints(other));
        Difference.People people = difference.people();
        return new ComparisonJson(
                first,
                second,
                startAt(id),
                difference.acts(),
                difference.topics(),
                difference.stances(),
                difference.countries(),
                difference.places(),
                difference.spanMs(),
                difference.times(),
                new PeopleJson(
                        people.both(),
                        people.first(),
                        people.second(),
                        shown(first, people.onlyFirst()),
                        shown(second, people.onlySecond())));
    }

    private Instant startAt(UUID id) {
        try (RunReader reader = RunReader.open(desk.path(id))) {
            return Instant.ofEpochMilli(reader.startMs());
        }
    }

    private ActPrints prints(UUID id) throws IOException {
        Path file = desk.path(id).resolve(ActPrints.FILE);
        if (!Files.exists(file)) {
            throw new Refusal.Invalid("run must be of this version of the program, but was of an earlier one: " + id
                    + "\nrun the same scenario with the same seed again");
        }
        return ActPrints.read(file);
    }

    private List<OneJson> shown(RunsController.RunJson run, List<Difference.Busy> people) {
        Map<Integer, StoredPersona> known;
        try (RunReader reader = RunReader.open(desk.path(run.id()))) {
            known = reader.personas(
                    people.stream().map(Difference.Busy::persona).collect(Collectors.toSet()));
        }
        return people.stream()
                .map(one -> {
                    StoredPersona persona = known.get(one.persona());
                    return new OneJson(
                            one.persona(),
                            persona == null ? "" : persona.handle(),
                            persona == null ? "" : persona.name(),
                            one.country(),
                            one.acts(),
                            society(run.seed(), one.persona()));
                })
                .toList();
    }

    /// A persona is a function of the seed and its number, so it is the same in every world of that seed.
    private @Nullable String society(long seed, int persona) {
        return societies.live().stream()
                .map(one -> one.settings())
                .filter(one -> one.seed() == seed && persona < one.personas())
                .map(SocietySettings::slug)
                .findFirst()
                .orElse(null);
    }
}
