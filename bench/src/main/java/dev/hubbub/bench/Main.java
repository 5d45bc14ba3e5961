package dev.hubbub.bench;

import java.io.IOException;

/// Runs JMH on the benchmarks that the arguments select, in JMH's own command-line language.
public final class Main {

    private Main() {}

    /// Hands the arguments to JMH.
    public static void main(String[] args) throws IOException {
        org.openjdk.jmh.Main.main(args);
    }
}
