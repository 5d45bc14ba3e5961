package dev.hubbub.app.server.graph;

import dev.hubbub.app.Failure;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/// The program of Neo4j Community Edition: its jars, which Maven fetches from Maven Central the first time it is
/// needed.
///
/// They are never on our own class path. Maven knows the mirrors and proxies of the machine, keeps what it fetched, and
/// is there anyway, since Hubbub is built where it runs.
final class Neo4jProgram {

    static final String VERSION = "2026.08.1";

    /// Number of jars, for the progress of the download alone.
    private static final int JARS = 225;

    private static final List<String> OPENED = List.of("java.nio", "java.io", "sun.nio.ch", "java.lang");

    private final Path arguments;

    private Neo4jProgram(Path arguments) {
        this.arguments = arguments;
    }

    /// The program, fetched if it is not there.
    ///
    /// @param directory keeps the list of its jars
    static Neo4jProgram in(Path directory, DoubleConsumer progress) throws InterruptedException {
        Path list = directory.resolve("neo4j-" + VERSION + ".classpath");
        try {
            if (!isWhole(list)) {
                fetch(directory, list, progress);
            }
            if (!isWhole(list)) {
                throw new Failure("the jars of Neo4j must all be there, but are not\nsee " + list);
            }
            return new Neo4jProgram(arguments(list));
        } catch (IOException e) {
            throw new Failure("Neo4j must be downloadable, but was not: " + e.getMessage() + "\n" + WAY_OUT, e);
        }
    }

    private static final String WAY_OUT =
            "put Maven on the PATH and let it reach Maven Central, or name a server of your own: NEO4J_URL=bolt://host:7687";

    /// The class path in a file, since some systems cut a command line as long as that.
    private static Path arguments(Path list) throws IOException {
        Path file = list.resolveSibling("neo4j-" + VERSION + ".args");
        String classPath = Files.readString(list).strip().replace("\\", "\\\\").replace("\"", "\\\"");
        Path making = list.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        Files.writeString(making, "-cp \"" + classPath + "\"\n");
        return Files.move(making, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isWhole(Path list) throws IOException {
        if (!Files.exists(list)) {
            return false;
        }
        for (String jar : Files.readString(list).strip().split(File.pathSeparator)) {
            if (!Files.isReadable(Path.of(jar))) {
                return false;
            }
        }
        return true;
    }

    private static void fetch(Path directory, Path list, DoubleConsumer progress)
            throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path pom = directory.resolve("neo4j-" + VERSION + ".pom.xml");
        try (InputStream in = Neo4jProgram.class.getResourceAsStream("neo4j-pom.xml")) {
            if (in == null) {
                throw new IOException("neo4j-pom.xml is not on the class path");
            }
            Files.copy(in, pom, StandardCopyOption.REPLACE_EXISTING);
        }
        Path making = list.resolveSibling(list.getFileName() + ".new");
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        ProcessBuilder maven = new ProcessBuilder(
                        windows ? "mvn.cmd" : "mvn",
                        "-B",
                        "-f",
                        pom.toAbsolutePath().toString(),
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + making.toAbsolutePath())
                .redirectErrorStream(true);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = maven.start();
        List<String> said = new ArrayList<>();
        int jars = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("Downloaded from") && line.contains(".jar")) {
                    progress.accept(Math.min(1, ++jars / (double) JARS));
                } else if (line.contains("ERROR")) {
                    said.add(line);
                }
            }
        } finally {
            process.destroy();
        }
        if (process.waitFor() != 0) {
            throw new IOException("Maven ended with " + process.exitValue() + ": "
                    + String.join(" ", said.subList(0, Math.min(3, said.size()))));
        }
        Files.move(making, list, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The command that runs one of its main classes.
    List<String> command(int heapMb, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xms" + Math.min(128, heapMb) + "m");
        command.add("-Xmx" + heapMb + "m");
        command.add("-XX:+UseSerialGC");
        OPENED.forEach(one -> command.add("--add-opens=java.base/" + one + "=ALL-UNNAMED"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("--add-modules=jdk.incubator.vector");
        command.add("@" + this.arguments.toAbsolutePath());
        command.add(main);
        command.addAll(arguments);
        return command;
    }
}
