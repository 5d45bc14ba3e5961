package dev.hubbub.app;

import dev.hubbub.app.command.Figures;
import dev.hubbub.app.command.Parts;
import dev.hubbub.app.population.Foreign;
import dev.hubbub.app.population.ForeignFiles;
import dev.hubbub.app.population.SeedFile;
import dev.hubbub.app.report.Report;
import dev.hubbub.app.report.ReportInput;
import dev.hubbub.app.run.Played;
import dev.hubbub.app.run.Words;
import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.app.scenario.Lexicons;
import dev.hubbub.app.world.Publics;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.reaction.EventClassifier;
import dev.hubbub.engine.reaction.EventDraft;
import dev.hubbub.engine.simulation.Progress;
import dev.hubbub.engine.simulation.Run;
import dev.hubbub.engine.simulation.RunSettings;
import dev.hubbub.engine.simulation.Simulation;
import dev.hubbub.engine.simulation.World;
import dev.hubbub.voice.Voice;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/// The parts of the program, put together.
final class Wiring implements Parts {

    private @Nullable EventClassifier classifier;

    @Override
    public EventFiller filler() {
        return this::fill;
    }

    private EventFiller.Filled fill(EventDraft draft) {
        if (classifier == null) {
            classifier = EventClassifier.of(Lexicons.standard());
        }
        EventClassifier.Classification filled = classifier.classify(draft);
        return new EventFiller.Filled(
                filled.event(),
                filled.evidence().stream()
                        .map(one -> one.field() + " = " + one.value() + ", since " + one.because())
                        .toList());
    }

    @Override
    public Voice voice() {
        return Voice.standard();
    }

    @Override
    public List<SeedProfile> seeds() {
        return SeedFile.bundled();
    }

    @Override
    public List<SeedProfile> seeds(Path file) {
        try {
            return SeedFile.read(file);
        } catch (IOException e) {
            throw new Failure("seed profiles must be readable, but were not: " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Foreign people(Path people, @Nullable Path follows) {
        String name = people.toString();
        try {
            if (name.endsWith(".csv") || name.endsWith(".json")) {
                if (follows != null) {
                    throw BadInput.of("--follows must stand with people in .jsonl, but these were in " + name);
                }
                return name.endsWith(".csv") ? ForeignFiles.oasisTwitter(people) : ForeignFiles.oasisReddit(people);
            }
            if (follows == null) {
                throw BadInput.of("--people in .jsonl must come with --follows, but did not");
            }
            return ForeignFiles.plain(people, follows);
        } catch (IOException e) {
            throw BadInput.of(name + " must be a readable file, but was not: " + e.getMessage());
        }
    }

    @Override
    public Population population(long seed, int personas) {
        return Population.of(seed, seeds(), personas);
    }

    @Override
    public Performance perform(Order order, ExecutorService executor, Watch watch) {
        Fork fork = Fork.over(executor, order.threads());
        long totalMs = order.scenario().durationMs();
        try (Arena arena = Arena.ofShared()) {
            watch.at("world", 0, 1, Figures.count(order.personas()) + " personas");
            Foreign people = order.people();
            World world = people != null
                    ? Publics.given(order.seed(), people, fork)
                    : Publics.grown(order.seed(), order.personas(), order.seeds(), order.world(), fork, arena);
            long follows = world.graph().edges(fork);
            watch.at("world", 1, 1, Figures.count(follows) + " follows");
            Progress progress = (simulatedMs, acts, exposures) -> watch.at(
                    "day",
                    simulatedMs,
                    totalMs,
                    Figures.count(acts) + " acts, " + Figures.count(exposures) + " exposures");
            RunSettings settings = RunSettings.DEFAULT.withBackground(order.chatter());
            Run run = Simulation.run(world, order.scenario(), settings, fork, progress);
            return new Performance(
                    new Played(order.scenario(), world.population(), run.acts(), run.digest()),
                    order.countFollowers() ? followers(world) : new int[0],
                    follows,
                    run.exposures(),
                    settings.depthLimit(),
                    settings.background());
        }
    }

    private static int[] followers(World world) {
        int[] followers = new int[world.population().size()];
        for (int persona = 0; persona < followers.length; persona++) {
            followers[persona] = world.graph().followerSlots(persona);
        }
        return followers;
    }

    @Override
    public void report(Performance performance, Words words, Page page, OutputStream out) throws IOException {
        Played played = performance.played();
        Report.write(
                new ReportInput(
                        played.scenario(),
                        played.population().seed(),
                        new Crowd(played.population()),
                        played.acts(),
                        words::of,
                        words::picture,
                        new ReportInput.Totals(
                                performance.follows(), performance.exposures(), page.cpuSeconds(), page.wallSeconds()),
                        played.digest(),
                        page.command(),
                        page.version()),
                page.illustrations(),
                out);
    }
}
