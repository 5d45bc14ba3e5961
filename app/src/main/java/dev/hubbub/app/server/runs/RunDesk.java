package dev.hubbub.app.server.runs;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Crowd;
import dev.hubbub.app.Failure;
import dev.hubbub.app.Main;
import dev.hubbub.app.report.Report;
import dev.hubbub.app.report.ReportInput;
import dev.hubbub.app.run.Format;
import dev.hubbub.app.run.Manifest;
import dev.hubbub.app.run.Played;
import dev.hubbub.app.run.RunDirectory;
import dev.hubbub.app.run.RunWriter;
import dev.hubbub.app.run.Words;
import dev.hubbub.app.scenario.ScenarioFile;
import dev.hubbub.app.server.ServerParts;
import dev.hubbub.app.server.ServerSettings;
import dev.hubbub.app.world.Publics;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.simulation.Progress;
import dev.hubbub.engine.simulation.Run;
import dev.hubbub.engine.simulation.RunSettings;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.engine.simulation.Simulation;
import dev.hubbub.engine.simulation.World;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Plays ordered runs, one at a time, each into a directory of its own under the home of the server.
///
/// A run is a function of its order, so one that was cut off is simply begun again.
@Component
class RunDesk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);
    private static final double PLAYING_SHARE = 0.8;

    private final RunTable table;
    private final ServerParts parts;
    private final Path directory;
    private final JsonMapper json;
    private final Semaphore ordered = new Semaphore(1);
    private final Set<UUID> cancelled = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    RunDesk(RunTable table, ServerParts parts, ServerSettings settings, JsonMapper json) {
        this.table = table;
        this.parts = parts;
        this.directory = settings.home().resolve("runs");
        this.json = json;
    }

    /// The scenario of an order; raises what is wrong with it.
    Scenario scenario(RunOrder order) {
        ScenarioFile file = new ScenarioFile(parts.filler(), line -> {});
        Double hours = order.hours() > 0 ? order.hours() : null;
        return order.scenario().contains("\n")
                ? file.read("scenario.yaml", order.scenario().getBytes(StandardCharsets.UTF_8), hours)
                : file.read(order.scenario(), hours);
    }

    RunTable.Run order(long person, RunOrder order) {
        RunTable.Run run = table.add(person, order);
        ordered.release();
        return run;
    }

    /// Takes a run away with its files; one that is being played stops.
    boolean remove(UUID id) {
        cancelled.add(id);
        boolean removed = table.remove(id);
        delete(path(id));
        return removed;
    }

    /// Directory of the files of a run.
    Path path(UUID id) {
        return directory.resolve(id.toString());
    }

    private static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be deleted: {}", tree, e.getMessage());
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("runs").daemon(true).start(this::work);
    }

    private void work() {
        while (running) {
            try {
                ordered.acquire();
                if (!running) {
                    return; // the database may be gone
                }
                for (var next = table.next(); running && next.isPresent(); next = table.next()) {
                    play(next.get());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("runs stumbled", e);
            }
        }
    }

    /// The run was taken away, or the server ends.
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("stopped", null, false, false);
        }
    }

    private void play(RunTable.Run run) {
        UUID id = run.id();
        try {
            String summary = played(run);
            table.done(id, summary);
        } catch (Stopped e) {
            LOG.info("run {} was stopped", id);
        } catch (BadInput | Failure e) {
            table.failed(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("run {} failed", id, e);
            table.failed(id, "this must not happen, but did; the log of the server says more");
        }
        if (cancelled.remove(id)) {
            delete(path(id));
        }
    }

    private void check(UUID id) {
        if (!running || cancelled.contains(id)) {
            throw new Stopped();
        }
    }

    private String played(RunTable.Run order) {
        UUID id = order.id();
        RunOrder wanted = order.order();
        Scenario scenario = scenario(wanted);
        long began = System.nanoTime();
        int threads = 1; // the societies go on beside it
        Manifest begun = Manifest.begun(
                Main.version(),
                Main.commit(),
                Instant.now(),
                new Manifest.Plan(
                        scenario.name(),
                        scenario.title(),
                        scenario.sources(),
                        scenario.startMs(),
                        scenario.durationMs(),
                        wanted.seed(),
                        wanted.personas(),
                        threads,
                        Format.PARQUET));
        try (RunDirectory into = RunDirectory.create(path(id), true, begun);
                ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            World world =
                    Publics.grown(wanted.seed(), wanted.personas(), parts.seeds(), null, Fork.none(), Arena.global());
            Progress progress = (atMs, acts, exposures) -> {
                check(id);
                table.progress(id, PLAYING_SHARE * atMs / scenario.durationMs());
            };
            Run run = Simulation.run(world, scenario, RunSettings.DEFAULT, Fork.none(), progress);
            Played played = new Played(scenario, world.population(), run.acts(), run.digest());
            Words words = new Words(played, parts.voice());
            RunWriter writer = new RunWriter(played, words, executor, threads);
            writer.write(into, Format.PARQUET, done -> check(id));
            table.progress(id, 0.95);
            long follows = world.graph().edges(Fork.none());
            into.write("report.html", out -> {
                Report.write(
                        new ReportInput(
                                scenario,
                                wanted.seed(),
                                new Crowd(world.population()),
                                run.acts(),
                                words::of,
                                words::picture,
                                new ReportInput.Totals(follows, run.exposures(), -1, seconds(began)),
                                run.digest(),
                                "",
                                Main.version()),
                        out);
                return -1;
            });
            Map<String, Long> byKind = new TreeMap<>();
            writer.byKind().forEach((kind, count) -> byKind.put(kind.name().toLowerCase(Locale.ROOT), count));
            into.complete(new Manifest.Outcome(
                    Instant.now(),
                    RunSettings.DEFAULT.depthLimit(),
                    RunSettings.DEFAULT.background(),
                    run.digest(),
                    follows,
                    run.acts().size(),
                    run.exposures(),
                    writer.acted(),
                    writer.byKind(),
                    0,
                    seconds(began),
                    0));
            ActPrints.of(run.acts(), world.population()).write(path(id).resolve(ActPrints.FILE));
            return json.writeValueAsString(Map.of(
                    "digest", run.digest(),
                    "acts", run.acts().size(),
                    "exposures", run.exposures(),
                    "acted", writer.acted(),
                    "follows", follows,
                    "byKind", byKind,
                    "seconds", seconds(began)));
        } catch (IOException e) {
            throw new Failure("files of the run must be writable, but were not: " + e.getMessage(), e);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /// Names of the files that can be fetched.
    static final List<String> FILES =
            List.of("acts.parquet", "personas.parquet", "events.jsonl", "report.html", "manifest.json");

    @Override
    public void stop() {
        running = false;
        ordered.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
