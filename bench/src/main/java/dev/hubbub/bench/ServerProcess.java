package dev.hubbub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A server as a user starts it, with 2 GiB of heap and people whose tokens are known.
final class ServerProcess implements AutoCloseable {

    static final int PEOPLE = 16;
    static final String HEAP = "2g";

    private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(15);
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path home;
    private final int port;
    private Process process;
    private double startMs;

    private ServerProcess(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /// Starts one whose society has so many personas, and waits until its people are in.
    static ServerProcess of(int personas) {
        try {
            Path home = Files.createTempDirectory("hubbub-bench");
            int port;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            Files.writeString(home.resolve("people.json"), people());
            ServerProcess server = new ServerProcess(home, port, process(home, port, personas));
            server.awaitAnswer();
            server.await("its people", () -> server.status("/api/v1/timelines/home", PEOPLE - 1) == 200);
            server.await("its link", () -> server.output().contains("/welcome?token="));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String people() {
        StringBuilder people = new StringBuilder("{\"people\": [");
        for (int i = 0; i < PEOPLE; i++) {
            people.append(i == 0 ? "" : ",").append("""
                    {"id": "%d", "handle": "bench%d", "email": "bench%d@localhost", "password": "correct horse %d",
                     "tokens": ["%s"]}""".formatted(i + 1, i, i, i, token(i)));
        }
        return people.append("]}").toString();
    }

    /// The token of a person in the client API.
    static String token(int person) {
        return "bench-token-" + person;
    }

    private static Process process(Path home, int port, int personas) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        launcher().toString(),
                        "serve",
                        "--home",
                        home.resolve("data").toString(),
                        "--port",
                        Integer.toString(port),
                        "--personas",
                        Integer.toString(personas),
                        "--limits",
                        "1000000",
                        "--fixture",
                        home.resolve("people.json").toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("server.out").toFile());
        builder.environment().put("HUBBUB_XMX", HEAP);
        return builder.start();
    }

    /// The launcher of the clone that this program was built in, or the one named by `-Dhubbub.launcher`.
    private static Path launcher() {
        String named = System.getProperty("hubbub.launcher", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        Path launcher = jar.resolveSibling("../../hubbub").normalize();
        if (!Files.isExecutable(launcher)) {
            throw new IllegalStateException("the launcher must lie two folders above the benchmarks, but did not"
                    + "\nStart them by ./hubbub bench.");
        }
        return launcher;
    }

    /// Stops the server and starts it again on the same data; the time to its first answer is [#startMs].
    void restart(int personas) {
        try {
            stop();
            long began = System.nanoTime();
            process = process(home, port, personas);
            awaitAnswer();
            startMs = (System.nanoTime() - began) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// From the start of the process to the first page of a timeline, at the last [#restart].
    double startMs() {
        return startMs;
    }

    private void awaitAnswer() {
        await("the first answer", () -> status("/api/v1/timelines/public", -1) == 200);
    }

    private void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE_NS;
        while (!done.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the server must bring " + what + ", but did not:\n" + output());
            }
            pause(5);
        }
    }

    static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a benchmark was interrupted", e);
        }
    }

    private int status(String path, int person) {
        try {
            return http.send(request(path, person), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a benchmark was interrupted", e);
        }
    }

    /// A request of a person, or of nobody (−1).
    HttpRequest request(String path, int person) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return person < 0
                ? builder.build()
                : builder.header("Authorization", "Bearer " + token(person)).build();
    }

    HttpClient http() {
        return http;
    }

    int port() {
        return port;
    }

    /// All it has printed.
    String output() {
        try {
            return Files.readString(home.resolve("server.out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Most memory the process ever had, heap and all, in GiB; 0 where the system does not say.
    double peakGib() {
        try {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            Matcher peak = PEAK.matcher(Files.exists(status) ? Files.readString(status) : "");
            return peak.find() ? Long.parseLong(peak.group(1)) / 1048576.0 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Seconds of processors that the process has used so far, in the system's calls and out of them.
    double cpuSeconds() {
        return cpuSeconds(process.toHandle());
    }

    /// Seconds of processors that a process has used so far.
    static double cpuSeconds(ProcessHandle of) {
        return of.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /// Heap that is in use just now, garbage included, in GiB.
    double heapGib() {
        try {
            String metrics = http.send(request("/actuator/prometheus", -1), HttpResponse.BodyHandlers.ofString())
                    .body();
            return metrics.lines()
                            .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                            .sum()
                    / (1L << 30);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a benchmark was interrupted", e);
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("left behind: " + home);
        }
    }

    /// Paths of a mix, for those who ask in turns.
    static List<String> homePages() {
        return List.of("/api/v1/timelines/home", "/api/v1/timelines/home?limit=40", "/api/v1/timelines/home?limit=20");
    }
}
