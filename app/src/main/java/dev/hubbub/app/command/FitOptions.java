package dev.hubbub.app.command;

import dev.hubbub.app.BadInput;
import picocli.CommandLine.Option;

/// The options of commands that search for numbers round by round.
final class FitOptions {

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds over all numbers; 0 tells how the present ones fit (${DEFAULT-VALUE}).")
    int rounds = 1;

    @Option(names = "--threads", paramLabel = "T", description = "Threads to use (default: one a core).")
    int threads = Runtime.getRuntime().availableProcessors();

    /// Raises what is wrong with the options.
    ///
    /// @param least the smallest world that tells anything
    void check(int personas, int least) {
        if (personas < least || rounds < 0 || threads < 1) {
            throw BadInput.of("--personas must be " + least
                    + " or more, --rounds 0 or more and --threads 1 or more, but were " + personas + ", " + rounds
                    + " and " + threads);
        }
    }
}
