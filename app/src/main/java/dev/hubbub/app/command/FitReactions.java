package dev.hubbub.app.command;

import dev.hubbub.app.scenario.ScenarioFile;
import dev.hubbub.app.world.Publics;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.reaction.ReactionModel;
import dev.hubbub.engine.reaction.ReactionModel.Delays;
import dev.hubbub.engine.simulation.ReactionFit;
import java.io.PrintWriter;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hubbub fit delays` and `hubbub fit reactions`: find the delays and the numbers of the reactions to an event.
abstract class FitReactions implements Callable<Integer> {

    private static final String EVENT = "world-cup-final-2022";
    private static final double HOURS = 36;

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--personas", paramLabel = "N", description = "Size of the world (${DEFAULT-VALUE}).")
    private int personas = 300_000;

    @Mixin
    private FitOptions options;

    private FitReactions(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        options.check(personas, 10_000);
        PrintWriter out = spec.commandLine().getOut();
        Consumer<String> note = line -> {
            out.println(line);
            out.flush();
        };
        try (ExecutorService executor = Executors.newFixedThreadPool(Math.max(2, options.threads));
                Arena arena = Arena.ofShared()) {
            Fork fork = Fork.over(executor, options.threads);
            fit(
                    new ReactionFit(
                            Publics.grown(RunOptions.SEED, personas, parts.seeds(), null, fork, arena),
                            new ScenarioFile(parts.filler(), note).read(EVENT, HOURS),
                            fork,
                            executor,
                            note),
                    options.rounds);
        }
        return 0;
    }

    abstract void fit(ReactionFit fit, int rounds);

    /// `hubbub fit delays`.
    @Command(
            name = "delays",
            description = "Fits the delays of reposts, replies and answers to the published figures; takes minutes.",
            mixinStandardHelpOptions = true)
    static final class OfDelays extends FitReactions {

        OfDelays(Parts parts) {
            super(parts);
        }

        @Override
        void fit(ReactionFit fit, int rounds) {
            fit.delays(ReactionModel.DEFAULT, Delays.FITTED, rounds);
        }
    }

    /// `hubbub fit reactions`.
    @Command(
            name = "reactions",
            description = "Fits how cascades and threads come about to the published figures; takes minutes.",
            mixinStandardHelpOptions = true)
    static final class OfNumbers extends FitReactions {

        private static final List<String> MOVED = List.of(
                "secondHand",
                "fading",
                "appealDeviation",
                "eventAppeal",
                "replyShare",
                "strangerReply",
                "answerBack",
                "carryOn");

        OfNumbers(Parts parts) {
            super(parts);
        }

        @Override
        void fit(ReactionFit fit, int rounds) {
            fit.numbers(ReactionModel.DEFAULT, Delays.FITTED, MOVED, rounds);
        }
    }
}
