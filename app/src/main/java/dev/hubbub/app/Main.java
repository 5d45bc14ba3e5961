package dev.hubbub.app;

import dev.hubbub.app.command.Commands;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The program.
public final class Main {

    private Main() {}

    /// Runs the command line and ends the process with its exit code.
    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String... args) {
        // Only the server logs; named outright, so that neither is looked for and neither complains of the other.
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty(
                "slf4j.provider",
                args.length > 0 && List.of("serve", "db", "relay").contains(args[0])
                        ? "ch.qos.logback.classic.spi.LogbackServiceProvider"
                        : "org.slf4j.nop.NOPServiceProvider");
        try {
            return Commands.of(new Wiring())
                    .setOut(utf8(System.out))
                    .setErr(utf8(System.err))
                    .execute(args);
        } catch (OutOfMemoryError e) {
            System.err.println("hubbub: memory must suffice, but did not: " + e.getMessage());
            System.err.println("    choose fewer --personas, or more heap by HUBBUB_XMX=8g");
            return 1;
        }
    }

    /// The version the program was built as, or `development` when run from classes.
    public static String version() {
        String built = Main.class.getPackage().getImplementationVersion();
        return built == null ? "development" : built;
    }

    /// The commit of the source it was built from, or empty when the launcher did not say.
    public static String commit() {
        return System.getProperty("hubbub.commit", "");
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
