package dev.hubbub.bench;

import com.sun.net.httpserver.HttpServer;
import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Schema;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.budget.Budget;
import dev.hubbub.llm.budget.Inquiry;
import dev.hubbub.llm.budget.Limit;
import dev.hubbub.llm.budget.Terms;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.price.PriceTable;
import dev.hubbub.llm.provider.Accounts;
import dev.hubbub.llm.provider.RemoteModel;
import dev.hubbub.llm.route.Budgeted;
import dev.hubbub.llm.route.Limits;
import dev.hubbub.llm.route.Retrying;
import dev.hubbub.llm.route.Routed;
import dev.hubbub.llm.route.Structured;
import dev.hubbub.llm.route.Throttled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the whole way to a model adds to a call, ledger and schema included, beside the bare client of the JDK that
/// posts the same bytes to the same server and reads the same answer.
///
/// The server is in this process and costs both sides the same, so it falls out of the difference.
final class Gateway implements Measurement {

    private static final int CALLS = 4_000;
    private static final int AT_ONCE = 100;
    private static final int PER_SECOND = 1_000;
    private static final int SECONDS = 4;
    private static final int PACED_ROUNDS = 3;
    private static final double MOST_ADDED_US = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String REPLY = """
            {"id":"chatcmpl-1","object":"chat.completion","model":"gpt-4.1-mini-2025-04-14","choices":[{"index":0,\
            "message":{"role":"assistant","content":"{\\"posts\\":[\\"One.\\",\\"Two.\\",\\"Three.\\"]}"},\
            "finish_reason":"stop"}],"usage":{"prompt_tokens":1500,"completion_tokens":60,"total_tokens":1560,\
            "prompt_tokens_details":{"cached_tokens":1024}}}""";
    private static final Schema POSTS = new Schema("posts", """
            {"type":"object","properties":{"posts":{"type":"array","items":{"type":"string"}}},\
            "required":["posts"],"additionalProperties":false}""");

    @Override
    public String name() {
        return "gateway";
    }

    /// One call; what it returns counts as done.
    private interface Caller {
        long call() throws Exception;
    }

    @Override
    public List<Line> measure(Setting setting) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            Path folder = Files.createTempDirectory("hubbub-bench");
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                server.setExecutor(threads);
                serve(server);
                URI address =
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
                return measure(setting, folder.resolve("ledger"), address);
            } finally {
                server.stop(0);
                Files.deleteIfExists(folder.resolve("ledger"));
                Files.deleteIfExists(folder.resolve("ledger.lock"));
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(HttpServer server) {
        byte[] reply = REPLY.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
            exchange.close();
        });
        server.start();
    }

    private List<Line> measure(Setting setting, Path ledger, URI address) {
        try (Budget budget = Budget.open(
                        FileLedger.open(ledger, FileLedger.Durability.PROCESS),
                        PriceTable.standard(),
                        Terms.of(Limit.daily(1_000_000_000_000L)),
                        InstantSource.system(),
                        Inquiry.NOBODY,
                        alert -> {});
                RemoteModel wire =
                        new RemoteModel(Accounts.none().with(Provider.OPENAI, address, ApiKey.of("sk-bench")));
                HttpClient client = HttpClient.newHttpClient()) {
            Model model = layers(wire, budget);
            Request request = request();
            Caller ours = () -> model.complete(request).usage().output();
            HttpRequest bare = bare(request, address);
            Caller theirs = () -> read(client.send(bare, HttpResponse.BodyHandlers.ofByteArray()));
            List<Spread> ns = Duel.ofProcess()
                    .side(CALLS, () -> together(ours))
                    .side(CALLS, () -> together(theirs))
                    .run(setting);
            List<Line> lines = new ArrayList<>();
            Spread added = less(scaled(ns.get(0), 1e-3), scaled(ns.get(1), 1e-3));
            lines.add(new Line(
                    name(),
                    "CPU of a call, client and server",
                    "µs/call",
                    scaled(ns.get(0), 1e-3),
                    new Line.Peer("bare JDK client", scaled(ns.get(1), 1e-3)),
                    null,
                    AT_ONCE + " at once, 6 kB prompt"));
            lines.add(new Line(
                    name(),
                    "CPU added to a call, ledger and schema included",
                    "µs/call",
                    added,
                    null,
                    new Line.Bound(MOST_ADDED_US, true, false),
                    "difference of the medians"));
            lines.add(paced(ours, theirs));
            return lines;
        }
    }

    private static Model layers(RemoteModel wire, Budget budget) {
        Time time = Time.system();
        Model throttled = new Throttled(new Budgeted(wire, budget), new Limits(Limits.PerMinute.UNKNOWN), time);
        Model retrying = new Retrying(throttled, Retrying.Patience.STANDARD, time, 1);
        return new Structured(new Routed(retrying, Map.of(), Duration.ofSeconds(30), time));
    }

    private static Request request() {
        String line = "Somebody on the tram said that the derby was lost in the last minute, and why. ";
        return Request.to(ModelRef.of(Provider.OPENAI, "gpt-4.1-mini"))
                .system(line.repeat(40))
                .user(line.repeat(35))
                .schema(POSTS)
                .maxOutputTokens(400)
                .build();
    }

    private static HttpRequest bare(Request request, URI address) {
        byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("model", "gpt-4.1-mini")
                .put("system", request.system().getFirst().text())
                .put("user", request.messages().getFirst().text())
                .put("schema", POSTS.json()));
        return HttpRequest.newBuilder(URI.create(address + "/chat/completions"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static long read(HttpResponse<byte[]> reply) {
        JsonNode node = JSON.readTree(reply.body());
        return node.path("usage").path("completion_tokens").asLong();
    }

    private static long together(Caller caller) {
        List<Future<Long>> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                done.add(threads.submit(() -> {
                    long sum = 0;
                    for (int k = 0; k < CALLS / AT_ONCE; k++) {
                        sum += caller.call();
                    }
                    return sum;
                }));
            }
        }
        return sum(done);
    }

    private static long sum(List<Future<Long>> done) {
        try {
            long sum = 0;
            for (Future<Long> one : done) {
                sum += one.get();
            }
            return sum;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a call must be answered, but was not", e);
        }
    }

    /// The 99th of a hundred latencies when calls come at their time whether or not earlier ones are back.
    private Line paced(Caller ours, Caller theirs) {
        double[] our = new double[PACED_ROUNDS];
        double[] their = new double[PACED_ROUNDS];
        for (int round = 0; round < PACED_ROUNDS; round++) {
            our[round] = p99Ms(ours);
            their[round] = p99Ms(theirs);
        }
        return new Line(
                name(),
                "p99 at " + PER_SECOND + " calls/s",
                "ms",
                Spread.of(our),
                new Line.Peer("bare JDK client", Spread.of(their)),
                null,
                SECONDS + " s a turn; from when a call was due");
    }

    private static double p99Ms(Caller caller) {
        int calls = PER_SECOND * SECONDS;
        List<Future<Long>> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                long due = start + i * (1_000_000_000L / PER_SECOND);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                done.add(threads.submit(() -> {
                    caller.call();
                    return System.nanoTime() - due;
                }));
            }
        }
        long[] latencies = new long[calls];
        try {
            for (int i = 0; i < calls; i++) {
                latencies[i] = done.get(i).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a call must be answered, but was not", e);
        }
        Arrays.sort(latencies);
        return latencies[calls * 99 / 100] / 1e6;
    }

    private static Spread scaled(Spread spread, double by) {
        return new Spread(spread.median() * by, spread.least() * by, spread.most() * by);
    }

    private static Spread less(Spread a, Spread b) {
        return new Spread(a.median() - b.median(), a.least() - b.least(), a.most() - b.most());
    }
}
