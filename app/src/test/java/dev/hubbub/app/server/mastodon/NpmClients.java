package dev.hubbub.app.server.mastodon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The client libraries of npm, installed once a build as the lock file has them.
final class NpmClients {

    private static final Path JS = Path.of("src", "test", "js", "clients");
    private static final long PATIENCE_S = 240;

    private NpmClients() {}

    /// npm or the registry is not there.
    static final class Absent extends RuntimeException {
        Absent(String message) {
            super(message);
        }
    }

    /// Where they are, with our own scripts beside them.
    static synchronized Path installed() {
        try {
            Path target = Path.of("target", "clients").toAbsolutePath();
            Files.createDirectories(target);
            try (Stream<Path> files = Files.list(JS)) {
                for (Path file : files.toList()) {
                    Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Path mark = target.resolve("node_modules/.installed");
            String wanted = Files.readString(JS.resolve("package-lock.json"));
            if (!Files.exists(mark) || !Files.readString(mark).equals(wanted)) {
                run(target, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
                Files.writeString(mark, wanted);
            }
            return target;
        } catch (IOException e) {
            throw new Absent("the client libraries must be installed by npm, but were not: " + e.getMessage());
        }
    }

    /// Runs a program and returns what it printed.
    static String run(Path where, List<String> command) throws IOException {
        Path output = Files.createTempFile("hubbub-npm", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(where.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            int code = process.waitFor();
            String said = Files.readString(output);
            if (code != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + code + ": " + said);
            }
            return said;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
