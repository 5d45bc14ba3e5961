package dev.hubbub.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hubbub seeds`: the commands about seed profiles.
@Command(name = "seeds", description = "Checks or generates seed profiles.", mixinStandardHelpOptions = true)
final class Seeds implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
