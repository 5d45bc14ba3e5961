package dev.hubbub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole demo as a user starts it, in a process of its own: with and without words.
final class WholeRun implements Measurement {

    private static final double MILLION = 1e6;
    private static final double NUMBERS_CPU_SECONDS = 6;
    private static final double WORDS_CPU_SECONDS = 15;
    private static final double GIB = 1L << 30;
    private static final double TEN_TIMES_LARGER = 12;

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public List<Line> measure(Setting setting) {
        List<Line> lines = new ArrayList<>();
        int rounds = setting.personas() > MILLION ? 1 : Math.min(2, setting.rounds());
        lines.addAll(runs("demo, numbers alone", setting.personas(), "none", NUMBERS_CPU_SECONDS, rounds));
        if (setting.personas() <= 10 * MILLION) {
            lines.addAll(
                    runs("demo, words, Parquet, report", setting.personas(), "parquet", WORDS_CPU_SECONDS, rounds));
        }
        return lines;
    }

    private List<Line> runs(String what, int personas, String format, double cpuSeconds, int rounds) {
        double[] cpu = new double[rounds];
        double[] memory = new double[rounds];
        String note = "";
        for (int round = 0; round < rounds; round++) {
            JsonNode run = run(personas, format);
            cpu[round] = run.get("cpuSeconds").asDouble();
            memory[round] = run.get("peakMemoryBytes").asDouble() / GIB;
            note = "%d personas, %.1f M follows, %d acts, %.1f M exposures, %.1f s wall"
                    .formatted(
                            personas,
                            run.get("follows").asDouble() / MILLION,
                            run.get("acts").asLong(),
                            run.get("exposures").asDouble() / MILLION,
                            run.get("wallSeconds").asDouble());
        }
        boolean large = personas > 10 * MILLION;
        double times = personas > MILLION ? TEN_TIMES_LARGER * personas / (10 * MILLION) : 1;
        double gib = large ? 20 : 3 * times;
        return List.of(
                new Line(
                        name(),
                        what,
                        "CPU s",
                        Spread.of(cpu),
                        null,
                        large ? null : Line.Bound.atMost(cpuSeconds * times),
                        note),
                new Line(name(), what, "GiB peak", Spread.of(memory), null, Line.Bound.atMost(gib), ""));
    }

    private static JsonNode run(int personas, String format) {
        try {
            Path folder = Files.createTempDirectory("hubbub-bench");
            try {
                return run(folder, personas, format);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a run was interrupted", e);
        }
    }

    private static JsonNode run(Path folder, int personas, String format) throws IOException, InterruptedException {
        Path answer = folder.resolve("answer.json");
        Path mistakes = folder.resolve("mistakes.txt");
        Process process = new ProcessBuilder(
                        launcher().toString(),
                        "demo",
                        "--personas",
                        Integer.toString(personas),
                        "--format",
                        format,
                        "--out",
                        folder.resolve("run").toString(),
                        "--json")
                .redirectOutput(answer.toFile())
                .redirectError(mistakes.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the demo must end well, but ended with " + process.exitValue() + ":\n"
                    + Files.readString(mistakes));
        }
        return JsonMapper.builder().build().readTree(Files.readString(answer));
    }

    /// The launcher of the clone that this program was built in.
    private static Path launcher() {
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        Path launcher = jar.resolveSibling("../../hubbub").normalize();
        if (!Files.isExecutable(launcher)) {
            throw new IllegalStateException("the launcher must lie two folders above the benchmarks, but did not"
                    + "\nStart them by ./hubbub bench.");
        }
        return launcher;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
