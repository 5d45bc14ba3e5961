package dev.hubbub.app.command;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hubbub models`: the language models that can be reached.
@Command(
        name = "models",
        description = "Language models: none is needed, and these can be used.",
        mixinStandardHelpOptions = true)
final class ModelsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private ModelsCommand() {}

    /// @param environment where keys and addresses are
    static CommandLine with(Map<String, String> environment) {
        return new CommandLine(new ModelsCommand())
                .addSubcommand(new ModelsList(environment))
                .addSubcommand(new ModelsCheck(environment));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
