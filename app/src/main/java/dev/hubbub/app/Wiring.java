package dev.hubbub.app;

import dev.hubbub.app.command.Figures;
import dev.hubbub.app.command.Parts;
import dev.hubbub.app.population.SeedFile;
import dev.hubbub.app.report.Report;
import dev.hubbub.app.report.ReportInput;
import dev.hubbub.app.run.Played;
import dev.hubbub.app.run.Words;
import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.app.scenario.Lexicons;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.microblog.FollowGraph;
import dev.hubbub.engine.microblog.GraphBuild;
import dev.hubbub.engine.microblog.LayeredGraph;
import dev.hubbub.engine.population.Communities;
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
            throw BadInput.at(file.toString(), 0, "must be a readable file, but was not: " + e.getMessage());
        }
    }

    @Override
    public Population population(long seed, int personas) {
        return Population.of(seed, seeds(), personas);
    }

    @Override
    public Performance perform(Order order, ExecutorService executor, Watch watch) {
        if (order.world() != null) {
            throw new Failure("reading of stored worlds must be wired, but is not yet");
        }
        Fork fork = Fork.over(executor, order.threads());
        long totalMs = order.scenario().durationMs();
        watch.at("world", 0, 1, Figures.count(order.personas()) + " personas");
        Population population = population(order.seed(), order.personas());
        FollowGraph graph = GraphBuild.of(LayeredGraph.of(population, Communities.of(population), fork), fork);
        long follows = graph.edges(fork);
        watch.at("world", 1, 1, Figures.count(follows) + " follows");
        Progress progress = (simulatedMs, acts, exposures) -> watch.at(
                "day", simulatedMs, totalMs, Figures.count(acts) + " acts, " + Figures.count(exposures) + " exposures");
        RunSettings settings = RunSettings.DEFAULT;
        Run run = Simulation.run(new World(population, graph), order.scenario(), settings, fork, progress);
        return new Performance(
                new Played(order.scenario(), population, run.acts(), run.digest()),
                follows,
                run.exposures(),
                settings.depthLimit(),
                settings.background());
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
                        new ReportInput.Totals(
                                performance.follows(), performance.exposures(), page.cpuSeconds(), page.wallSeconds()),
                        played.digest(),
                        page.command(),
                        page.version()),
                out);
    }
}
