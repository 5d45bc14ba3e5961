package dev.hubbub.app.validate;

import dev.hubbub.app.run.Played;
import dev.hubbub.app.run.RunReader;
import dev.hubbub.app.run.Words;
import dev.hubbub.app.scenario.ScenarioFile;
import dev.hubbub.app.world.Publics;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.measure.GraphSamples;
import dev.hubbub.engine.measure.Measured;
import dev.hubbub.engine.measure.Validation;
import dev.hubbub.engine.population.SeedProfile;
import dev.hubbub.engine.reaction.Presence;
import dev.hubbub.engine.simulation.CascadeHoldOut;
import dev.hubbub.engine.simulation.CascadeLab;
import dev.hubbub.engine.simulation.Progress;
import dev.hubbub.engine.simulation.Run;
import dev.hubbub.engine.simulation.RunSettings;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.engine.simulation.Simulation;
import dev.hubbub.engine.simulation.World;
import dev.hubbub.voice.Voice;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/// Plays what is to be measured and measures it.
///
/// Activity is measured on two weeks of ordinary days of a smaller world, everything else on a day and a half round the
/// World Cup final: news and rumour roots, like those of the real cascades and threads. What comes to them after a day
/// and after a week is seen in the same event alone, over twelve days.
public final class Validating {

    private static final String EVENT = "world-cup-final-2022";
    private static final double EVENT_HOURS = 36;
    private static final int ORDINARY_PERSONAS = 30_000;
    private static final int ORDINARY_DAYS = 14;
    private static final int LATE_DAYS = 12;
    private static final long DAY_MS = 86_400_000;

    /// Targets that a day and a half is too short for.
    private static final Set<String> LATE = new TreeSet<>(List.of("C8.24h", "C8.7d"));

    private static final long SAMPLE_SEED = 11;
    private static final int HOLD_OUTS = 200;

    private final List<SeedProfile> seeds;
    private final Voice voice;
    private final ExecutorService executor;
    private final int threads;
    private final Consumer<String> note;

    /// @param note told what is being done
    public Validating(
            List<SeedProfile> seeds, Voice voice, ExecutorService executor, int threads, Consumer<String> note) {
        this.seeds = seeds;
        this.voice = voice;
        this.executor = executor;
        this.threads = threads;
        this.note = note;
    }

    /// Measures a world of the standard seed profiles.
    public List<ValidationRow> world(long seed, int personas) {
        Fork fork = Fork.over(executor, threads);
        Scenario event = event();
        note.accept("growing a world of " + personas + " personas and playing " + event.title());
        List<ValidationRow> rows = new ArrayList<>();
        try (Arena arena = Arena.ofShared()) {
            World world = Publics.grown(seed, personas, seeds, null, fork, arena);
            Run news = Simulation.run(world, event, RunSettings.DEFAULT, fork, Progress.NONE);
            Validation whole =
                    Validation.of(world.graph(), news.observation(), GraphSamples.standard(SAMPLE_SEED), executor);
            note.accept("following the event for " + LATE_DAYS + " days");
            List<Measured> late = late(world, whole, event, fork);
            note.accept("playing two weeks of ordinary days");
            List<Measured> ordinary = ordinary(seed, Math.min(personas, ORDINARY_PERSONAS), fork, arena);
            for (int i = 0; i < ordinary.size(); i++) {
                Measured measured = whole.targets().get(i);
                String id = measured.target().id();
                Measured better = id.startsWith("A") ? ordinary.get(i) : LATE.contains(id) ? late.get(i) : measured;
                rows.add(ValidationRow.of(better));
            }
            note.accept("growing single cascades and forecasting them");
            rows.addAll(GrowthRows.of(CascadeHoldOut.of(CascadeLab.of(world, fork), HOLD_OUTS, fork)));
            note.accept("reading posts");
            Words words = new Words(new Played(event, world.population(), news.acts(), news.digest()), voice);
            rows.addAll(TextRows.of(words, world.population(), news.acts()));
        }
        return rows;
    }

    /// The same event over a week and a half, without everyday chatter, which would cost more than it tells.
    private static List<Measured> late(World world, Validation whole, Scenario event, Fork fork) {
        Run run = Simulation.run(
                world,
                event.lasting(LATE_DAYS * DAY_MS),
                RunSettings.DEFAULT.withBackground(false),
                fork,
                Progress.NONE);
        return Validation.ofRun(whole.graph(), run.observation()).targets();
    }

    private List<Measured> ordinary(long seed, int personas, Fork fork, Arena arena) {
        World world = Publics.grown(seed, personas, seeds, null, fork, arena);
        Run run = Simulation.run(world, Scenario.ordinaryDays(ORDINARY_DAYS), RunSettings.DEFAULT, fork, Progress.NONE);
        return Validation.of(
                        world.graph(),
                        run.observation(),
                        GraphSamples.standard(SAMPLE_SEED).withoutDistances(),
                        executor)
                .targets();
    }

    /// Measures a run from its directory; its world is grown again from the seed.
    public List<ValidationRow> run(Path directory) {
        Fork fork = Fork.over(executor, threads);
        try (RunReader reader = RunReader.open(directory);
                Arena arena = Arena.ofShared()) {
            note.accept("growing the world of the run again");
            World world = Publics.grown(reader.seed(), reader.personas(), seeds, null, fork, arena);
            ReadRun read = ReadRun.of(reader);
            Scenario scenario = new Scenario(
                    "run",
                    directory.toString(),
                    reader.startMs(),
                    reader.durationMs(),
                    List.of(),
                    List.of(),
                    List.of());
            Presence presence = Presence.of(world.population(), scenario.startMs());
            Run run = new Run(world, scenario, RunSettings.DEFAULT, read.acts(), 0, presence);
            List<ValidationRow> rows = new ArrayList<>();
            Validation.of(world.graph(), run.observation(), GraphSamples.standard(SAMPLE_SEED), executor)
                    .targets()
                    .forEach(measured -> rows.add(ValidationRow.of(measured)));
            rows.addAll(TextRows.of(read.texts()));
            return rows;
        }
    }

    private Scenario event() {
        return new ScenarioFile(
                        draft -> {
                            throw new IllegalStateException("the bundled event must leave nothing open, but did");
                        },
                        note)
                .read(EVENT, EVENT_HOURS);
    }
}
