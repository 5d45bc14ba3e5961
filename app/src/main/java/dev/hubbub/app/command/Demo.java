package dev.hubbub.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hubbub demo`: a million people and the final of the World Cup of 2022.
@Command(
        name = "demo",
        description = "Shows a million people on the day of the World Cup final of 2022.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    private static final String SCENARIO = "world-cup-final-2022";

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunOptions options;

    Demo(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        new Playing(parts, options, "demo", spec.commandLine().getOut()).play(SCENARIO);
        return 0;
    }
}
