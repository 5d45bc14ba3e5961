package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.simulation.GraphFit;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hubbub fit graph`: finds the numbers of the follow graph, from those in use on, and tells how they fit.
@Command(
        name = "graph",
        description = "Fits the follow graph to the published figures; takes minutes.",
        mixinStandardHelpOptions = true)
final class FitGraph implements Callable<Integer> {

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--personas", paramLabel = "N", description = "Size of the worlds (${DEFAULT-VALUE}).")
    private int personas = 100_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds over all numbers; 0 tells how the present ones fit (${DEFAULT-VALUE}).")
    private int rounds = 1;

    @Option(names = "--threads", paramLabel = "T", description = "Threads to use (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    FitGraph(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        if (personas < 1000 || rounds < 0 || threads < 1) {
            throw BadInput.of("--personas must be 1000 or more, --rounds 0 or more and --threads 1 or more, but were "
                    + personas + ", " + rounds + " and " + threads);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (ExecutorService executor = Executors.newFixedThreadPool(Math.max(2, threads))) {
            new GraphFit(RunOptions.SEED, parts.seeds(), personas, Fork.over(executor, threads), executor, line -> {
                        out.println(line);
                        out.flush();
                    })
                    .run(rounds);
        }
        return 0;
    }
}
