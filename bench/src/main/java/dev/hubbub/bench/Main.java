package dev.hubbub.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hubbub bench`: measures ours beside the peers and limits; `hubbub bench jmh …` hands the rest to JMH.
@Command(
        name = "hubbub bench",
        description = "Measures Hubbub beside peers and limits, in the same run. 'hubbub bench jmh …' runs JMH.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {

    private static final List<Measurement> ALL = List.of(
            new Profiles(),
            new EventFilter(),
            new GraphRows(),
            new Reacting(),
            new Words(),
            new Novelty(),
            new Money(),
            new Gateway(),
            new Bill(),
            new Taught(),
            new WholeRun());

    /// What is measured only when it is asked for by name, as it takes minutes and the whole machine.
    private static final List<Measurement> BY_NAME = List.of(new HomeTimeline(), new ActStreams(), new FirstAnswer());

    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description = "What to measure: profiles, filter, graph, reactions, words, money, gateway, bill, taught,"
                    + " demo; and only when named home, streams, start.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--personas", paramLabel = "N", description = "People of the world (default: ${DEFAULT-VALUE}).")
    private int personas = 1_000_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Turns of every side (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    private Main() {}

    /// Runs the benchmarks.
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("jmh")) {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() {
        for (String name : only) {
            if (find(name) == null) {
                throw new CommandLine.ParameterException(
                        new CommandLine(this),
                        "--only must be one of " + all().map(Measurement::name).toList() + ", but was " + name);
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Setting setting = new Setting(personas, rounds, 3);
        List<Line> lines = new ArrayList<>();
        if (!json) {
            out.println(Table.head());
        }
        List<Measurement> wanted = only.isEmpty()
                ? ALL
                : all().filter(one -> only.contains(one.name())).toList();
        for (Measurement measurement : wanted) {
            for (Line line : measurement.measure(setting)) {
                lines.add(line);
                if (!json) {
                    out.println(Table.row(line));
                }
            }
        }
        if (json) {
            out.println(Table.json(lines));
        }
        return 0;
    }

    private static Stream<Measurement> all() {
        return Stream.concat(ALL.stream(), BY_NAME.stream());
    }

    private static @Nullable Measurement find(String name) {
        return all().filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
