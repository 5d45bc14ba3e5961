package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.world.Publics;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.reaction.ReactionModel;
import dev.hubbub.engine.simulation.GainFit;
import java.io.PrintWriter;
import java.lang.foreign.Arena;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hubbub fit gains`: finds the factors by which each activity tier does a day what its profiles say.
@Command(
        name = "gains",
        description = "Fits what each activity tier does a day to its profiles; takes a minute.",
        mixinStandardHelpOptions = true)
final class FitGains implements Callable<Integer> {

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--personas", paramLabel = "N", description = "Size of the world (${DEFAULT-VALUE}).")
    private int personas = 60_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds of five ordinary days (${DEFAULT-VALUE}).")
    private int rounds = 6;

    @Option(names = "--threads", paramLabel = "T", description = "Threads to use (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    FitGains(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        if (personas < 1000 || rounds < 1 || threads < 1) {
            throw BadInput.of("--personas must be 1000 or more, --rounds and --threads 1 or more, but were " + personas
                    + ", " + rounds + " and " + threads);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads);
                Arena arena = Arena.ofShared()) {
            Fork fork = Fork.over(executor, threads);
            GainFit.run(
                    Publics.grown(RunOptions.SEED, personas, parts.seeds(), null, fork, arena),
                    ReactionModel.DEFAULT,
                    rounds,
                    fork,
                    line -> {
                        out.println(line);
                        out.flush();
                    });
        }
        return 0;
    }
}
