package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Failure;
import dev.hubbub.app.Main;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The `hubbub` command, under which all others live.
@Command(
        name = "hubbub",
        description = "A synthetic public you can talk to.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
public final class Commands implements Runnable {

    private static final int FAILURE = 1;
    private static final int BAD_INPUT = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where a failure came from.")
    private boolean debug;

    private Commands() {}

    /// The whole command line, made of these parts.
    public static CommandLine of(Parts parts) {
        CommandLine all = new CommandLine(new Commands())
                .addSubcommand(new Demo(parts))
                .addSubcommand(new Play(parts))
                .addSubcommand(new Serve(parts))
                .addSubcommand(new Db())
                .addSubcommand(new RelayCommand())
                .addSubcommand(new ShowPersona(parts))
                .addSubcommand(new ShowThread())
                .addSubcommand(new Gallery(parts))
                .addSubcommand(new CommandLine(new Seeds()).addSubcommand(new SeedsCheck(parts)))
                .addSubcommand(new CommandLine(new WorldCommand()).addSubcommand(new WorldBuild(parts)))
                .addSubcommand(new CascadesCommand(parts))
                .addSubcommand(new CommandLine(new FitCommand())
                        .addSubcommand(new FitCascades(parts))
                        .addSubcommand(new FitGains(parts))
                        .addSubcommand(new FitGraph(parts))
                        .addSubcommand(new FitReactions.OfDelays(parts))
                        .addSubcommand(new FitReactions.OfNumbers(parts)))
                .addSubcommand(new Validate(parts))
                .addSubcommand(new ReadingCommand(parts))
                .addSubcommand(new ShowLedger())
                .addSubcommand(ModelsCommand.with(System.getenv()))
                .addSubcommand(new Bench());
        all.setCaseInsensitiveEnumValuesAllowed(true);
        all.setExecutionExceptionHandler(Commands::failed);
        return all;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// Tells of a failure in a line or two; its place in the program is for `--debug`.
    private static int failed(Exception e, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        switch (e) {
            case BadInput bad -> err.println(bad.getMessage());
            case Failure failure -> err.println("hubbub: " + failure.getMessage());
            default -> {
                err.println("hubbub: this must not happen, but did: " + e);
                err.println("    run it again with --debug and tell us what it prints");
            }
        }
        CommandLine root = line;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        if (root.getCommand() instanceof Commands commands && commands.debug) {
            e.printStackTrace(err);
        }
        err.flush();
        return e instanceof BadInput ? BAD_INPUT : FAILURE;
    }

    /// The version the jar was built as.
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"hubbub " + Main.version()};
        }
    }
}
