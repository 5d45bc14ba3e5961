package dev.hubbub.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The `hubbub` command, under which all others live.
@Command(
        name = "hubbub",
        description = "A synthetic public you can talk to.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    private Main() {}

    /// Runs the command line and ends the process with its exit code.
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// The version the jar was built as, or `development` when run from classes.
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var built = Main.class.getPackage().getImplementationVersion();
            return new String[] {"hubbub " + (built == null ? "development" : built)};
        }
    }
}
