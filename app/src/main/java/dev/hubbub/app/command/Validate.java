package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
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

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--personas", paramLabel = "N", description = "Size of the world (${DEFAULT-VALUE}).")
    private int personas = 300_000;

    @Option(names = "--seed", paramLabel = "S", description = "The seed of the world (${DEFAULT-VALUE}).")
    private long seed = RunOptions.SEED;

    @Option(names = "--threads", paramLabel = "T", description = "Threads to use (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--run", paramLabel = "DIR", description = "Measure this run instead of playing some.")
    @Nullable
    private Path run;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    Validate(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        if (personas < 1000 || threads < 1) {
            throw BadInput.of("--personas must be 1000 or more and --threads 1 or more, but were " + personas + " and "
                    + threads);
        }
        PrintWriter err = spec.commandLine().getErr();
        try (ExecutorService executor = Executors.newFixedThreadPool(Math.max(2, threads))) {
            Validating validating = new Validating(parts.seeds(), parts.voice(), executor, threads, line -> {
                if (!json) {
                    err.println(line);
                    err.flush();
                }
            });
            List<ValidationRow> rows = run == null ? validating.world(seed, personas) : validating.run(run);
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? ValidationJson.of(rows) : ValidationTable.of(rows));
            out.flush();
        }
        return 0;
    }
}
