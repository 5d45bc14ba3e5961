package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.world.Publics;
import dev.hubbub.engine.kernel.Fork;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hubbub world build`: writes the follow graph of a world to disk, to be mapped by later runs.
@Command(
        name = "build",
        description = "Stores the follow graph of a world; play it with --world DIR.",
        mixinStandardHelpOptions = true)
final class WorldBuild implements Callable<Integer> {

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--personas", paramLabel = "N", description = "How many people there are (${DEFAULT-VALUE}).")
    private int personas = RunOptions.PERSONAS;

    @Option(names = "--seed", paramLabel = "S", description = "The seed of the world (${DEFAULT-VALUE}).")
    private long seed = RunOptions.SEED;

    @Option(names = "--seeds", paramLabel = "FILE", description = "Seed profiles of your own (JSON lines).")
    @Nullable
    private Path seeds;

    @Option(names = "--threads", paramLabel = "T", description = "Threads to use (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", paramLabel = "DIR", description = "Where to (default: worlds/SEED-N).")
    @Nullable
    private Path out;

    WorldBuild(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        if (personas < 1 || threads < 1) {
            throw BadInput.of("--personas and --threads must be 1 or more, but were " + personas + " and " + threads);
        }
        Path directory = out != null ? out : Path.of("worlds", seed + "-" + personas);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            Publics.Built built = Publics.build(
                    seed,
                    personas,
                    seeds == null ? parts.seeds() : parts.seeds(seeds),
                    directory,
                    Fork.over(executor, threads));
            PrintWriter out = spec.commandLine().getOut();
            out.println(String.format(
                    Locale.ROOT,
                    "%s: %s personas, %s follows, %s on disk, %.1f bytes a follow",
                    directory,
                    Figures.count(personas),
                    Figures.count(built.follows()),
                    Figures.bytes(built.bytes()),
                    (double) built.bytes() / Math.max(1, built.follows())));
            out.flush();
        }
        return 0;
    }
}
