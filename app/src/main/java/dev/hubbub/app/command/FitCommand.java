package dev.hubbub.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hubbub fit`: the programs that found the numbers in the models.
@Command(name = "fit", description = "Finds the numbers of a model again.", mixinStandardHelpOptions = true)
final class FitCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
