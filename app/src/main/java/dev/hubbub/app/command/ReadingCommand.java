package dev.hubbub.app.command;

import dev.hubbub.app.Failure;
import dev.hubbub.app.textlab.Reading;
import dev.hubbub.engine.kernel.Fork;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hubbub reading`: threads about six events for a person to read.
@Command(
        name = "reading",
        description = "Writes one thread about each of six events, to be read by people.",
        mixinStandardHelpOptions = true)
final class ReadingCommand implements Callable<Integer> {

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the page there (default: print it).")
    @Nullable
    private Path out;

    ReadingCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        String page = new Reading(parts.seeds(), parts.voice(), parts.filler(), Fork.none()).page();
        if (out == null) {
            PrintWriter to = spec.commandLine().getOut();
            to.print(page);
            to.flush();
            return 0;
        }
        try {
            Files.writeString(out, page);
        } catch (IOException e) {
            throw new Failure("the page must be writable to " + out + ", but was not: " + e.getMessage(), e);
        }
        return 0;
    }
}
