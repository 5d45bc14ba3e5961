package dev.hubbub.app.server.postgres;

import dev.hubbub.app.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own under a directory: begun when it is not there, adopted when it is still running,
/// started again when it dies, stopped when closed.
///
/// It listens on the loopback alone, wants a password that only the owner of the directory can read, and syncs to
/// disk.
public final class EmbeddedPostgres implements AutoCloseable {

    /// Name of the user and of the database.
    public static final String NAME = "hubbub";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final long START_MS = 60_000;
    private static final long WATCH_MS = 250;

    private final Path home;
    private final Path data;
    private final Path binaries;
    private final Privileges privileges;
    private final String password;
    private final int port;
    private final boolean adopted;
    private volatile boolean closed;

    private EmbeddedPostgres(
            Path home, Path binaries, Privileges privileges, String password, int port, boolean adopted) {
        this.home = home;
        this.data = home.resolve("data");
        this.binaries = binaries;
        this.privileges = privileges;
        this.password = password;
        this.port = port;
        this.adopted = adopted;
    }

    /// Starts or adopts the server under a directory and keeps an eye on it.
    public static EmbeddedPostgres under(Path home) {
        try {
            Files.createDirectories(home);
            Privileges privileges = Privileges.here();
            if (Binaries.posix(home)) {
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            }
            Path binaries = Binaries.under(home);
            String password = password(home.resolve("secret"));
            privileges.own(home);
            Path data = home.resolve("data");
            if (!Files.isDirectory(data)) {
                begin(home, binaries, privileges);
            }
            String major = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!major.equals(Binaries.MAJOR)) {
                throw new Failure("the database must be of PostgreSQL " + Binaries.MAJOR + ", but was of " + major
                        + "\nmake a backup with the version of hubbub before, then: hubbub db upgrade FILE");
            }
            Optional<Postmaster> running = Postmaster.of(data);
            int port = running.map(Postmaster::port).orElseGet(() -> port(home));
            EmbeddedPostgres postgres =
                    new EmbeddedPostgres(home, binaries, privileges, password, port, running.isPresent());
            if (running.isEmpty()) {
                postgres.start();
            } else {
                LOG.info(
                        "adopted the database that was still running, pid {}",
                        running.get().pid());
            }
            postgres.await();
            postgres.makeDatabase();
            Thread.ofVirtual().name("postgres watch").start(postgres::watch);
            return postgres;
        } catch (IOException e) {
            throw new Failure("the database under " + home + " must be usable, but was not: " + e.getMessage(), e);
        }
    }

    /// Puts the data of a stopped server aside, so that the next start begins anew, and returns where it is.
    public static Path setAside(Path home) {
        Path data = home.resolve("data");
        Path aside = home.resolve("data-before-" + System.currentTimeMillis());
        try {
            if (Postmaster.of(data).isPresent()) {
                throw new Failure("the database must not run, but does\nstop the server, and try again");
            }
            return Files.exists(data) ? Files.move(data, aside, StandardCopyOption.ATOMIC_MOVE) : data;
        } catch (IOException e) {
            throw new Failure(data + " must be movable, but was not: " + e.getMessage(), e);
        }
    }

    /// Whether it was running before, for somebody else perhaps.
    public boolean adopted() {
        return adopted;
    }

    /// Lets go of it without stopping it.
    public void leave() {
        closed = true;
    }

    /// Where clients reach it.
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    public String password() {
        return password;
    }

    /// Process of the server, or empty while there is none.
    public Optional<Long> pid() {
        try {
            return Postmaster.of(data).map(Postmaster::pid);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void begin(Path home, Path binaries, Privileges privileges) throws IOException {
        Path making = home.resolve("data.new");
        if (Files.exists(making)) {
            Binaries.delete(making);
        }
        run(privileges.command(List.of(
                binaries.resolve("bin/initdb").toString(),
                "-D",
                making.toString(),
                "-U",
                NAME,
                "--pwfile=" + home.resolve("secret"),
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C")));
        Files.move(making, home.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            Path making = file.resolveSibling("secret.new");
            Files.deleteIfExists(making);
            if (Binaries.posix(making)) {
                Files.createFile(
                        making, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(making, HexFormat.of().formatHex(bytes) + "\n");
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    /// A port that is free just now; the one of last time if it still is.
    private static int port(Path home) {
        Path file = home.resolve("port");
        try {
            if (Files.exists(file)) {
                int before = Integer.parseInt(Files.readString(file).strip());
                if (free(before)) {
                    return before;
                }
            }
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Files.writeString(file, Integer.toString(socket.getLocalPort()), StandardCharsets.UTF_8);
                return socket.getLocalPort();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private void start() throws IOException {
        Path logs = home.resolve("log");
        Files.createDirectories(logs);
        privileges.own(logs);
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=80",
                "shared_buffers=64MB",
                "wal_level=minimal",
                "max_wal_senders=0",
                "jit=off",
                "logging_collector=on",
                "log_directory=" + logs.toAbsolutePath(),
                "log_filename=postgres-%a.log",
                "log_truncate_on_rotation=on",
                "log_rotation_age=1d",
                "log_min_messages=warning")) {
            command.add("-c");
            command.add(setting);
        }
        new ProcessBuilder(privileges.command(command))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(
                        ProcessBuilder.Redirect.to(logs.resolve("start.log").toFile()))
                .start();
    }

    private static java.io.File nothing() {
        return new java.io.File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private void await() throws IOException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MS);
        SQLException last = null;
        while (System.nanoTime() < until) {
            try (Connection connection = connect("postgres")) {
                if (connection.isValid(2)) {
                    return;
                }
            } catch (SQLException e) {
                last = e;
            }
            pause(20);
        }
        throw new IOException("it did not answer within " + START_MS / 1000 + " s"
                + (last == null ? "" : ": " + last.getMessage()) + "\nsee " + home.resolve("log"));
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, NAME, password);
    }

    private void makeDatabase() throws IOException {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + NAME);
        } catch (SQLException e) {
            throw new IOException("database " + NAME + " could not be made: " + e.getMessage(), e);
        }
    }

    /// Starts the server again when it has died.
    private void watch() {
        while (!closed) {
            try {
                pause(WATCH_MS);
                if (!closed && Postmaster.of(data).isEmpty()) {
                    synchronized (this) {
                        if (!closed && !Files.exists(data.resolve("postmaster.pid"))) {
                            LOG.warn("the database has died and is started again");
                            start();
                            await();
                        }
                    }
                }
            } catch (IOException e) {
                LOG.error("the database could not be started again: {}", e.getMessage());
            }
        }
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("waiting was interrupted", e);
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.getFirst() + " ended with " + process.exitValue() + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// Stops the server; what was committed stays.
    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            try {
                if (Postmaster.of(data).isPresent()) {
                    run(privileges.command(List.of(
                            binaries.resolve("bin/pg_ctl").toString(),
                            "stop",
                            "-D",
                            data.toString(),
                            "-m",
                            "fast",
                            "-w")));
                }
            } catch (IOException e) {
                LOG.error("the database could not be stopped: {}", e.getMessage());
            }
        }
    }
}
