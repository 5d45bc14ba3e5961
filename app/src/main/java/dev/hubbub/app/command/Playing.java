package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Main;
import dev.hubbub.app.command.Parts.Order;
import dev.hubbub.app.command.Parts.Page;
import dev.hubbub.app.command.Parts.Performance;
import dev.hubbub.app.model.Gateway;
import dev.hubbub.app.model.ModelWords;
import dev.hubbub.app.model.Spent;
import dev.hubbub.app.population.Foreign;
import dev.hubbub.app.run.Format;
import dev.hubbub.app.run.Manifest;
import dev.hubbub.app.run.Played;
import dev.hubbub.app.run.RunDirectory;
import dev.hubbub.app.run.RunWriter;
import dev.hubbub.app.run.StoredAct;
import dev.hubbub.app.run.Words;
import dev.hubbub.app.scenario.ScenarioFile;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.reaction.Intervention;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.llm.ModelRef;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// One run from the command line to the last line on the screen.
final class Playing {

    private static final int LARGEST = 10;
    private static final int SHOWN_OF_A_THREAD = 8;
    private static final BigDecimal MOST_BUDGET = new BigDecimal(1_000_000);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Parts parts;
    private final RunOptions options;
    private final String command;
    private final PrintWriter out;
    private final Terminal terminal = Terminal.here();

    Playing(Parts parts, RunOptions options, String command, PrintWriter out) {
        this.parts = parts;
        this.options = options;
        this.command = command;
        this.out = out;
    }

    void play(String named) {
        Instant started = Instant.now();
        Foreign people = options.people == null ? null : parts.people(options.people, options.follows);
        if (people != null) {
            options.personas = people.profiles().size();
        }
        check();
        if (options.voice == RunOptions.Speech.model) {
            model();
        }
        ScenarioFile file = new ScenarioFile(parts.filler(), this::note);
        Scenario scenario = file.read(named, options.hours);
        check(scenario, named);
        ProgressBar bar = new ProgressBar(System.err, style(), terminal.width(), System::nanoTime);
        try (RunDirectory directory =
                        RunDirectory.create(path(scenario, started), options.force, begun(scenario, started));
                ExecutorService executor = Executors.newFixedThreadPool(options.threads, Playing::strand)) {
            Performance performance = parts.perform(
                    new Order(
                            scenario,
                            options.seed,
                            options.personas,
                            options.seeds == null ? parts.seeds() : parts.seeds(options.seeds),
                            people,
                            options.world,
                            !options.noChatter,
                            options.voice == RunOptions.Speech.model,
                            options.threads),
                    executor,
                    bar);
            String name = directory.path().toAbsolutePath().normalize().toString();
            try (Gateway gateway = options.voice == RunOptions.Speech.model ? gateway(name) : null) {
                Spent spent = gateway == null ? null : asked(performance, gateway, name);
                Words words =
                        spent == null ? new Words(performance.played(), parts.voice(options.roughness)) : spent.words();
                Illustrating pictures = Illustrating.of(options, System.getenv(), gateway, name);
                Manifest.Outcome outcome = write(directory, performance, words, pictures, executor, bar);
                directory.complete(outcome);
                bar.end();
                if (options.json) {
                    out.println(RunJson.of(directory.path(), options.personas, outcome));
                } else {
                    show(directory.path(), performance.played(), words, outcome);
                    if (spent != null && gateway != null) {
                        spent.since(gateway, name).lines().forEach(line -> row("model", line));
                        pictures.lines().forEach(line -> row("images", line));
                    }
                }
            }
            out.flush();
        } finally {
            bar.end();
        }
    }

    private Gateway gateway(String run) {
        return options.replay != null
                ? Gateway.replaying(options.replay)
                : Gateway.asking(
                        model(),
                        System.getenv(),
                        options.budget.movePointRight(6).longValue(),
                        Home.here().resolve("ledger"),
                        run,
                        options.record);
    }

    private Spent asked(Performance performance, Gateway gateway, String run) {
        return ModelWords.find(
                performance.played(), performance.followers(), parts.voice(options.roughness), gateway, model(), run);
    }

    private ModelRef model() {
        if (options.model == null) {
            throw BadInput.of(
                    "--voice model must come with --model, but did not\nSay, for instance, --model openai/gpt-5-mini.");
        }
        try {
            return ModelRef.parse(options.model);
        } catch (IllegalArgumentException wrong) {
            throw BadInput.of("--model: " + wrong.getMessage());
        }
    }

    private Manifest.Outcome write(
            RunDirectory directory,
            Performance performance,
            Words words,
            Illustrating pictures,
            ExecutorService executor,
            ProgressBar bar) {
        Played run = performance.played();
        RunWriter writer = new RunWriter(run, words, executor, options.threads);
        int acts = run.acts().size();
        writer.write(
                directory, options.format, done -> bar.at("words", done, acts, Figures.count(done) + " acts written"));
        if (options.format != Format.NONE) {
            Cost cost = Cost.soFar();
            directory.write("report.html", stream -> {
                parts.report(
                        performance,
                        words,
                        new Page(
                                cost.cpuSeconds(),
                                cost.wallSeconds(),
                                typed(),
                                Main.version(),
                                pictures.illustrations()),
                        stream);
                return -1;
            });
        }
        Cost cost = Cost.soFar();
        return new Manifest.Outcome(
                Instant.now(),
                performance.depthLimit(),
                performance.background(),
                run.digest(),
                performance.follows(),
                acts,
                performance.exposures(),
                writer.acted(),
                writer.byKind(),
                cost.cpuSeconds(),
                cost.wallSeconds(),
                cost.peakMemoryBytes());
    }

    private void show(Path path, Played run, Words words, Manifest.Outcome outcome) {
        if (options.format != Format.NONE) {
            int rank = 0;
            for (List<StoredAct> thread : LargestThreads.of(run, words, LARGEST).values()) {
                out.println();
                long size = thread.stream()
                        .filter(act -> act.kind() != ActKind.LIKE)
                        .count();
                out.println("── " + ++rank + " ── " + Figures.count(size) + " posts, replies, quotes and reposts");
                ThreadText.of(
                                thread,
                                LargestThreads.personas(thread, run.population()),
                                terminal.width(),
                                SHOWN_OF_A_THREAD)
                        .forEach(out::println);
            }
        }
        out.println();
        out.println(run.scenario().title());
        row(
                "personas",
                Figures.count(options.personas) + ", of whom " + Figures.count(outcome.acted()) + " did something");
        row("follows", Figures.count(outcome.follows()));
        row("exposures", Figures.count(outcome.exposures()));
        row("acts", Figures.count(outcome.acts()));
        for (Map.Entry<ActKind, Long> kind : outcome.byKind().entrySet()) {
            row("  " + plural(kind.getKey()), Figures.count(kind.getValue()));
        }
        row("digest", outcome.digest());
        row(
                "cost",
                String.format(
                        Locale.ROOT,
                        "%.1f s of CPU in %.1f s, at most %s of memory",
                        outcome.cpuSeconds(),
                        outcome.wallSeconds(),
                        Figures.bytes(outcome.peakMemoryBytes())));
        row("run", path.toString());
        Path report = path.resolve("report.html");
        if (Files.exists(report)) {
            row(
                    "report",
                    report.toAbsolutePath().normalize().toUri().toString().replaceFirst("^file:/(?!/)", "file:///"));
        }
        if (command.equals("demo")) {
            row("next", "./hubbub serve, to live in a society like this");
        }
    }

    private void row(String name, String value) {
        out.println(String.format(Locale.ROOT, "  %-12s %s", name, value));
    }

    private static String plural(ActKind kind) {
        return kind == ActKind.REPLY ? "replies" : kind.name().toLowerCase(Locale.ROOT) + "s";
    }

    private void note(String line) {
        if (!options.json) {
            System.err.println(line);
        }
    }

    private void check() {
        if (options.people != null && (options.world != null || options.seeds != null)) {
            throw BadInput.of("--people must stand without --world and --seeds, but did not");
        }
        if (options.follows != null && options.people == null) {
            throw BadInput.of("--follows must stand with --people, but did not");
        }
        if (options.personas < 1) {
            throw BadInput.of("--personas must be 1 or more, but was " + options.personas);
        }
        if (options.threads < 1 || options.threads > 1024) {
            throw BadInput.of("--threads must be in [1, 1024], but was " + options.threads);
        }
        Illustrating.check(options, System.getenv());
        if (options.budget.signum() < 0 || options.budget.compareTo(MOST_BUDGET) > 0) {
            throw BadInput.of("--budget must be in [0, 1000000] dollars, but was " + options.budget);
        }
        if (options.hours != null && !(options.hours > 0 && options.hours <= 24 * 366)) {
            throw BadInput.of("--hours must be above 0 and at most 8784, but was " + options.hours);
        }
    }

    private void check(Scenario scenario, String named) {
        for (Intervention intervention : scenario.interventions()) {
            if (intervention instanceof Intervention.Post post && post.persona() >= options.personas) {
                throw BadInput.at(
                        named,
                        0,
                        "persona of the post '" + post.name() + "' must be below " + options.personas + ", but was "
                                + post.persona(),
                        "choose more --personas");
            }
        }
    }

    private ProgressBar.Style style() {
        if (terminal.present()) {
            return ProgressBar.Style.BAR;
        }
        return options.json ? ProgressBar.Style.SILENT : ProgressBar.Style.LINES;
    }

    private Path path(Scenario scenario, Instant started) {
        return options.out != null ? options.out : Path.of("runs", STAMP.format(started) + "-" + scenario.name());
    }

    private Manifest begun(Scenario scenario, Instant started) {
        return Manifest.begun(
                Main.version(),
                Main.commit(),
                started,
                new Manifest.Plan(
                        scenario.name(),
                        scenario.title(),
                        scenario.sources(),
                        scenario.startMs(),
                        scenario.durationMs(),
                        options.seed,
                        options.personas,
                        options.threads,
                        options.format));
    }

    /// What to type to get the same run again.
    private String typed() {
        StringBuilder typed = new StringBuilder("./hubbub " + command);
        if (options.personas != RunOptions.PERSONAS) {
            typed.append(" --personas ").append(options.personas);
        }
        if (options.seed != RunOptions.SEED) {
            typed.append(" --seed ").append(options.seed);
        }
        if (options.hours != null) {
            typed.append(" --hours ").append(options.hours);
        }
        if (options.noChatter) {
            typed.append(" --no-chatter");
        }
        return typed.toString();
    }

    private static Thread strand(Runnable work) {
        Thread thread = new Thread(work, "strand");
        thread.setDaemon(true);
        return thread;
    }
}
