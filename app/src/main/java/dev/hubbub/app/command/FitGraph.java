package dev.hubbub.app.command;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.simulation.GraphFit;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private FitOptions options;

    FitGraph(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        options.check(personas, 1000);
        PrintWriter out = spec.commandLine().getOut();
        try (ExecutorService executor = Executors.newFixedThreadPool(Math.max(2, options.threads))) {
            new GraphFit(
                            RunOptions.SEED,
                            parts.seeds(),
                            personas,
                            Fork.over(executor, options.threads),
                            executor,
                            line -> {
                                out.println(line);
                                out.flush();
                            })
                    .run(options.rounds);
        }
        return 0;
    }
}
