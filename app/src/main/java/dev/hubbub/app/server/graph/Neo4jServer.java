package dev.hubbub.app.server.graph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A Neo4j server of our own under a directory: filled while it stands still, begun when it is not there, adopted when
/// it is still running, stopped when told.
///
/// It listens on the loopback alone, wants a password that only the owner of the directory can read, reads no file and
/// no address for a query, and keeps within bounds of memory.
final class Neo4jServer {

    static final String USER = "neo4j";
    static final String DATABASE = "neo4j";

    private static final String MAIN = "org.neo4j.server.Neo4jCommunity";
    private static final String ADMIN = "org.neo4j.cli.AdminTool";
    private static final int ADMIN_HEAP_MB = 256;
    private static final Duration STOP = Duration.ofSeconds(40);

    private final @Nullable Neo4jProgram program;
    private final Path home;
    private final Memory memory;

    /// What it may use.
    ///
    /// @param heapMb      for the server, and for filling it
    /// @param pageCacheMb for the server
    /// @param fillingMb   outside the heap while it is filled
    record Memory(int heapMb, int pageCacheMb, int fillingMb) {

        private static final int LARGE = 200_000;

        static Memory forPersonas(int personas) {
            return personas < LARGE ? new Memory(512, 128, 256) : new Memory(768, 512, 1_024);
        }
    }

    Neo4jServer(Neo4jProgram program, Path home, Memory memory) {
        this.program = program;
        this.home = home;
        this.memory = memory;
    }

    /// One that may be left from before, to be looked after and stopped.
    static Neo4jServer under(Path home) {
        return new Neo4jServer(home);
    }

    private Neo4jServer(Path home) {
        this.program = null;
        this.home = home;
        this.memory = Memory.forPersonas(0);
    }

    private Neo4jProgram program() {
        return Objects.requireNonNull(program, "a server that is only looked after cannot be started");
    }

    /// Where clients reach it.
    String url() throws IOException {
        return "bolt://127.0.0.1:" + Files.readString(portFile()).strip();
    }

    String password() throws IOException {
        return Files.readString(secretFile()).strip();
    }

    private Path secretFile() {
        return home.resolve("secret");
    }

    private Path portFile() {
        return home.resolve("port");
    }

    private Path pidFile() {
        return home.resolve("pid");
    }

    Path log() {
        return home.resolve("logs").resolve("neo4j.log");
    }

    /// The running server, if it is alive and ours.
    Optional<ProcessHandle> running() {
        try {
            if (!Files.exists(pidFile())) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readString(pidFile()).strip());
            return ProcessHandle.of(pid).filter(this::isOurs);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Another process may have got its number, and one that was killed may be a zombie for a while.
    private boolean isOurs(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        Path line = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (!Files.exists(line)) {
            return process.info().command().map(one -> one.contains("java")).orElse(true);
        }
        try {
            return Files.readString(line, StandardCharsets.ISO_8859_1)
                    .contains("--home-dir=" + home.toAbsolutePath() + "\0");
        } catch (IOException e) {
            return false;
        }
    }

    /// Makes everything it needs but the data.
    void prepare() throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("conf"));
        Files.createDirectories(home.resolve("logs"));
        if (posix()) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
        configure(0);
        if (!Files.exists(secretFile())) {
            // others on the machine can see what a command is given, so this one is good for the first start alone
            String first = secret();
            admin("set-password.log", ADMIN_HEAP_MB, List.of("dbms", "set-initial-password", first), line -> {});
            keep(firstSecretFile(), first);
            keep(secretFile(), secret());
        }
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void keep(Path file, String secret) throws IOException {
        Path making = home.resolve("secret.new");
        Files.deleteIfExists(making);
        if (posix()) {
            Files.createFile(
                    making, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(making, secret + "\n");
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The password of the very first start, which is to be changed then; empty later.
    Optional<String> firstPassword() throws IOException {
        return Files.exists(firstSecretFile())
                ? Optional.of(Files.readString(firstSecretFile()).strip())
                : Optional.empty();
    }

    void firstPasswordIsChanged() throws IOException {
        Files.deleteIfExists(firstSecretFile());
    }

    private Path firstSecretFile() {
        return home.resolve("secret.first");
    }

    private boolean posix() {
        return home.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Starts it; it answers some seconds later.
    void start() throws IOException {
        int port = port();
        Files.writeString(portFile(), Integer.toString(port));
        configure(port);
        Process process = new ProcessBuilder(program()
                        .command(
                                memory.heapMb(),
                                MAIN,
                                List.of("--home-dir=" + home.toAbsolutePath(), "--config-dir=" + home.resolve("conf"))))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(ProcessBuilder.Redirect.to(
                        home.resolve("logs").resolve("start.log").toFile()))
                .start();
        process.getOutputStream().close();
        Files.writeString(pidFile(), Long.toString(process.pid()));
    }

    private void configure(int port) throws IOException {
        Files.writeString(home.resolve("conf").resolve("neo4j.conf"), String.join("\n", settings(port)) + "\n");
    }

    private List<String> settings(int port) {
        return List.of(
                "server.default_listen_address=127.0.0.1",
                "server.bolt.listen_address=127.0.0.1:" + port,
                "server.http.enabled=false",
                "server.https.enabled=false",
                "server.memory.pagecache.size=" + memory.pageCacheMb() + "m",
                "db.memory.transaction.max=" + memory.heapMb() / 4 + "m",
                "db.transaction.timeout=120s",
                "db.tx_log.rotation.size=32m",
                "db.tx_log.rotation.retention_policy=2 files",
                "db.tx_log.preallocate=false",
                // it is alone with us: nobody else's connections are to be waited for when it stops
                "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s",
                "internal.dbms.bolt.netty_server_shutdown_timeout=1s",
                "internal.server.bolt.connection_shutdown_wait_time=1s",
                "internal.server.bolt.thread_pool_shutdown_wait_time=1s",
                "db.shutdown_transaction_end_timeout=1s",
                "dbms.usage_report.enabled=false",
                "dbms.security.allow_csv_import_from_file_urls=false",
                // no query may read from an address, whatever else lets it through
                "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
                "server.logs.debug.enabled=false",
                "server.config.strict_validation.enabled=true");
    }

    /// A port that is free just now; the one of last time if it still is.
    private int port() throws IOException {
        if (Files.exists(portFile())) {
            int before = Integer.parseInt(Files.readString(portFile()).strip());
            try (ServerSocket socket = new ServerSocket(before, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // somebody else has it now
            }
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Hears the lines of a program.
    interface Lines {
        void line(String line) throws IOException;
    }

    /// Fills the database, which must stand still, from files; what was in it before is gone.
    void fill(List<String> sources, Lines lines) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("database", "import", "full", DATABASE));
        command.add("--overwrite-destination=true");
        command.add("--max-off-heap-memory=" + memory.fillingMb() + "m");
        command.add("--threads=" + Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        command.addAll(sources);
        admin("import.log", memory.heapMb(), command, lines);
    }

    private void admin(String log, int heapMb, List<String> arguments, Lines lines)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(program().command(heapMb, ADMIN, arguments)).redirectErrorStream(true);
        builder.directory(home.toFile());
        builder.environment().put("NEO4J_HOME", home.toAbsolutePath().toString());
        builder.environment()
                .put("NEO4J_CONF", home.resolve("conf").toAbsolutePath().toString());
        Process process = builder.start();
        String last = "";
        Path written = home.resolve("logs").resolve(log);
        try (var out = Files.newBufferedWriter(written);
                var in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line);
                out.newLine();
                last = line.isBlank() ? last : line;
                lines.line(line);
            }
            if (process.waitFor() != 0) {
                throw new IOException("neo4j-admin " + arguments.getFirst() + " ended with " + process.exitValue()
                        + " (" + last.strip() + "); see " + written);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /// Stops it and waits until it has.
    void stop() throws InterruptedException {
        Optional<ProcessHandle> process = running();
        if (process.isEmpty()) {
            return;
        }
        process.get().destroy();
        if (!ended(process.get(), STOP)) {
            process.get().destroyForcibly();
            ended(process.get(), STOP);
        }
    }

    private static boolean ended(ProcessHandle process, Duration within) throws InterruptedException {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    /// Deletes a tree.
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(tree)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
