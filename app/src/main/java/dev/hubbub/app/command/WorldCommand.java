package dev.hubbub.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hubbub world`: the commands about stored worlds.
@Command(name = "world", description = "Stores worlds.", mixinStandardHelpOptions = true)
final class WorldCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
