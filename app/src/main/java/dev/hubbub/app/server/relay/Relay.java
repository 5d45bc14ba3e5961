package dev.hubbub.app.server.relay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hubbub.app.Failure;
import dev.hubbub.app.server.redis.Redis;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands the acts of societies that live on another server to readers of its own; it has no state, and there
/// can be as many as one likes.
///
/// It takes acts from Redis, once for all its readers, and asks the server whether somebody may read, with
/// the headers that this somebody sent. An address and what comes from it are as on the server, so a proxy
/// can share readers out.
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Pattern ACTS = Pattern.compile("/api/hubbub/v1/societies/([a-z0-9][a-z0-9-]{0,62})/acts");
    private static final List<String> CREDENTIALS = List.of("Authorization", "Cookie");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Redis redis;
    private final URI origin;
    private final HttpServer server;
    private final Duration recheck;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, Inflow> inflows = new ConcurrentHashMap<>();

    private Relay(Redis redis, URI origin, HttpServer server, Duration recheck) {
        this.recheck = recheck;
        this.redis = redis;
        this.origin = origin;
        this.server = server;
    }

    /// Starts one.
    ///
    /// @param origin  address of the server on which the societies live
    /// @param port    port to listen on, or 0 for any that is free
    /// @param recheck how often that server is asked whether somebody may still read
    public static Relay start(Redis redis, URI origin, String host, int port, Duration recheck) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 1_024);
            Relay relay = new Relay(redis, origin, server, recheck);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", relay::answer);
            server.start();
            return relay;
        } catch (IOException e) {
            throw new Failure(
                    "a relay must listen on " + host + " port " + port + ", but could not: " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher acts = ACTS.matcher(path);
            if (path.equals("/health")) {
                boolean there = redis.there();
                say(
                        exchange,
                        there ? 200 : 503,
                        "application/json",
                        "{\"status\":\"" + (there ? "UP" : "DOWN") + "\"}");
            } else if (!acts.matches()) {
                problem(exchange, 404, "a relay hands out acts alone; ask " + origin + " for all else");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                problem(exchange, 405, "acts can be read alone");
            } else {
                acts(exchange, acts.group(1));
            }
        } catch (Redis.Gone e) {
            LOG.warn("a reader was let go: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void acts(HttpExchange exchange, String slug) throws IOException, InterruptedException {
        HttpResponse<String> leave;
        try {
            leave = ask(exchange, slug);
        } catch (IOException e) {
            problem(exchange, 503, "the server of the society must answer, but does not just now");
            return;
        }
        if (leave.statusCode() != 200) {
            say(
                    exchange,
                    leave.statusCode(),
                    leave.headers().firstValue("Content-Type").orElse("application/problem+json"),
                    leave.body());
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=UTF-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Accel-Buffering", "no");
        ActRing ring =
                inflows.computeIfAbsent(slug, one -> new Inflow(redis, one)).ring();
        Coding coding = Coding.accepted(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
        exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        if (coding.isPacked()) {
            exchange.getResponseHeaders().set("Content-Encoding", coding.token());
        }
        exchange.sendResponseHeaders(200, 0);
        ring.write(exchange.getResponseBody(), coding, after(exchange), new Stay(recheck, () -> still(exchange, slug)));
    }

    /// Whether somebody may still read; true while the server does not say.
    private boolean still(HttpExchange exchange, String slug) {
        try {
            return !List.of(401, 403, 404).contains(ask(exchange, slug).statusCode());
        } catch (IOException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Whether somebody may read, as the server says.
    private HttpResponse<String> ask(HttpExchange exchange, String slug) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(origin.resolve("/api/hubbub/v1/societies/" + slug))
                .timeout(PATIENCE);
        for (String name : CREDENTIALS) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static long after(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        @Nullable String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        if (last == null && query != null) {
            last = query.replaceFirst(".*(?:^|&)after=", "").replaceFirst("&.*", "");
        }
        return last != null && last.matches("[0-9]{1,18}") ? Long.parseLong(last) : -1;
    }

    private static void problem(HttpExchange exchange, int status, String detail) throws IOException {
        say(
                exchange,
                status,
                "application/problem+json",
                "{\"type\":\"about:blank\",\"status\":" + status + ",\"detail\":\"" + detail + "\"}");
    }

    private static void say(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        inflows.values().forEach(Inflow::close);
        server.stop(0);
    }
}
