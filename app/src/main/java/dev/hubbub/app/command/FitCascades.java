package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.world.Publics;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.simulation.CascadeFit;
import dev.hubbub.engine.simulation.World;
import java.io.PrintWriter;
import java.lang.foreign.Arena;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hubbub fit cascades`: finds the numbers by which cascades spread, from those in use on, and tells how they fit.
@Command(
        name = "cascades",
        description = "Fits how cascades spread to the published figures; takes minutes.",
        mixinStandardHelpOptions = true)
final class FitCascades implements Callable<Integer> {

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--cascades", paramLabel = "N", description = "Cascades to grow per trial (${DEFAULT-VALUE}).")
    private int cascades = 1000;

    @Option(
            names = "--turns",
            paramLabel = "N",
            description = "Turns of shape, then pace; 0 tells how the present numbers fit (${DEFAULT-VALUE}).")
    private int turns = 2;

    @Option(names = "--threads", paramLabel = "T", description = "Threads to use (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    FitCascades(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        if (cascades < 100 || turns < 0 || threads < 1) {
            throw BadInput.of("--cascades must be 100 or more, --turns 0 or more and --threads 1 or more, but were "
                    + cascades + ", " + turns + " and " + threads);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads);
                Arena arena = Arena.ofShared()) {
            Fork fork = Fork.over(executor, threads);
            World world = Publics.grown(RunOptions.SEED, CascadesCommand.PERSONAS, parts.seeds(), null, fork, arena);
            CascadeFit fit = new CascadeFit(world, cascades, fork, line -> {
                out.println(line);
                out.flush();
            });
            for (int turn = 0; turn < turns; turn++) {
                fit.turn();
            }
            out.println(fit.summary());
            out.flush();
        }
        return 0;
    }
}
