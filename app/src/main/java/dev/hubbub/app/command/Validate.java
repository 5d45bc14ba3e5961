package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.textlab.TextLab;
import dev.hubbub.app.textlab.TextWorst;
import dev.hubbub.app.validate.Validating;
import dev.hubbub.app.validate.ValidationJson;
import dev.hubbub.app.validate.ValidationRow;
import dev.hubbub.app.validate.ValidationTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hubbub validate`: the figures of real platforms beside those of a world, of runs in it, and of its words.
@Command(
        name = "validate",
        description = "Holds a public against figures of real platforms.",
        mixinStandardHelpOptions = true)
final class Validate implements Callable<Integer> {

    private static final int PERSONAS = 300_000;

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--personas",
            paramLabel = "N",
            description = "Size of the world (default: 300,000, with --text 1,000,000 a language).")
    @Nullable
    private Integer personas;

    @Option(names = "--seed", paramLabel = "S", description = "The seed of the world (${DEFAULT-VALUE}).")
    private long seed = RunOptions.SEED;

    @Option(names = "--threads", paramLabel = "T", description = "Threads to use (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--run", paramLabel = "DIR", description = "Measure this run instead of playing some.")
    @Nullable
    private Path run;

    @Option(names = "--text", description = "Measure what is said: many kinds of event, every language.")
    private boolean text;

    @Option(
            names = "--events",
            split = ",",
            paramLabel = "KIND",
            description = "With --text: these kinds of event only, such as sports or sports-bare.")
    private List<String> events = List.of();

    @Option(names = "--languages", split = ",", paramLabel = "CODE", description = "With --text: these languages only.")
    private List<String> languages = List.of();

    @Option(names = "--posts", paramLabel = "N", description = "With --text: texts an event (${DEFAULT-VALUE}).")
    private int posts = TextLab.POSTS;

    @Option(names = "--out", paramLabel = "DIR", description = "With --text: write the texts there, too.")
    @Nullable
    private Path out;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    Validate(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        int size = personas != null ? personas : text ? TextLab.PERSONAS : PERSONAS;
        if (size < 1000 || threads < 1 || posts < 1) {
            throw BadInput.of("--personas must be 1000 or more, --threads and --posts 1 or more, but were " + size
                    + ", " + threads + " and " + posts);
        }
        if (text && run != null) {
            throw BadInput.of("--text must stand without --run, but stood with it");
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(Math.max(2, threads))) {
            List<ValidationRow> rows = text ? words(size, executor) : world(size, executor);
            PrintWriter to = spec.commandLine().getOut();
            to.println(json ? ValidationJson.of(rows) : ValidationTable.of(rows) + (text ? TextWorst.of(rows) : ""));
            to.flush();
        }
        return 0;
    }

    private List<ValidationRow> world(int size, ExecutorService executor) {
        Validating validating = new Validating(parts.seeds(), parts.voice(), executor, threads, this::note);
        return run == null ? validating.world(seed, size) : validating.run(run);
    }

    private List<ValidationRow> words(int size, ExecutorService executor) {
        TextLab lab = new TextLab(parts.seeds(), parts.voice(), parts.filler(), executor, threads, this::note);
        return lab.measure(new TextLab.Order(seed, size, posts, languages, events, out));
    }

    private void note(String line) {
        if (!json) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(line);
            err.flush();
        }
    }
}
