package dev.hubbub.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hubbub bench`: says how to run the benchmarks, which live in a program of their own.
@Command(name = "bench", description = "Tells how to run the benchmarks.", mixinStandardHelpOptions = true)
final class Bench implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine()
                .getOut()
                .println(
                        "The benchmarks are a program of their own: ./hubbub bench from a clone of the source runs them.");
    }
}
