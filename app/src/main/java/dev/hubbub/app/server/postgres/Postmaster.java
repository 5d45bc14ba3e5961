package dev.hubbub.app.server.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A running PostgreSQL as its pid file tells of it.
record Postmaster(long pid, int port) {

    private static final int PORT_LINE = 3;

    /// The postmaster of a data directory, if its process is alive; a file left by a dead one is removed.
    ///
    /// A killed process whose parent is gone may stay a zombie for a while, and another process may have got its
    /// number: neither is a postmaster.
    static Optional<Postmaster> of(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        try {
            Postmaster postmaster = new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()));
            if (postmaster.alive()) {
                return Optional.of(postmaster);
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            if (!lines.isEmpty() && new Postmaster(firstNumber(lines), 0).alive()) {
                return Optional.empty(); // it is just starting and has not written the port yet
            }
        }
        Files.deleteIfExists(file);
        return Optional.empty();
    }

    private static long firstNumber(List<String> lines) {
        try {
            return Long.parseLong(lines.getFirst().strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /// Whether the process is there, is no zombie, and is PostgreSQL.
    boolean alive() {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isEmpty() || !process.get().isAlive()) {
            return false;
        }
        Path proc = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(proc)) {
            return true; // a system without /proc: trust the handle
        }
        try {
            String stat = Files.readString(proc.resolve("stat"), StandardCharsets.UTF_8);
            String rest = stat.substring(stat.lastIndexOf(')') + 1).strip();
            return !rest.startsWith("Z") && !rest.startsWith("X") && stat.contains("(postgres)");
        } catch (IOException e) {
            return false;
        }
    }
}
