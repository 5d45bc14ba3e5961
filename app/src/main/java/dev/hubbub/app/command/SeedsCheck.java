package dev.hubbub.app.command;

import dev.hubbub.engine.population.SeedProfile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hubbub seeds check`: whether a file of seed profiles may be used.
@Command(name = "check", description = "Checks a file of seed profiles (JSON lines).", mixinStandardHelpOptions = true)
final class SeedsCheck implements Callable<Integer> {

    private final Parts parts;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file;

    SeedsCheck(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        List<SeedProfile> seeds = parts.seeds(file);
        long countries = seeds.stream().map(SeedProfile::country).distinct().count();
        long languages =
                seeds.stream().map(seed -> seed.style().language()).distinct().count();
        PrintWriter out = spec.commandLine().getOut();
        out.println(file + ": " + Figures.count(seeds.size()) + " profiles from " + countries + " countries in "
                + languages + " languages, all as they must be");
        out.flush();
        return 0;
    }
}
