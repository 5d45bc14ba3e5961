package dev.hubbub.llm.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server on the loopback that answers what it was told to, in order, and remembers what it was asked.
final class FakeServer implements AutoCloseable {
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /// What one exchange gets.
    interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /// What was asked.
    record Asked(String method, String path, Map<String, List<String>> headers, String body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    FakeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        Answer answer = answers.poll();
        try (exchange) {
            if (answer == null) {
                exchange.sendResponseHeaders(500, -1);
            } else {
                answer.to(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    FakeServer will(Answer answer) {
        answers.add(answer);
        return this;
    }

    FakeServer willSay(String json) {
        return willSay(200, Map.of(), json);
    }

    FakeServer willSay(int status, Map<String, String> headers, String body) {
        return will(exchange -> send(exchange, status, "application/json", headers, body));
    }

    FakeServer willSay(String contentType, String body) {
        return will(exchange -> send(exchange, 200, contentType, Map.of(), body));
    }

    /// Streams events and ends the stream as one should.
    FakeServer willStream(List<String> events) {
        return will(exchange -> stream(exchange, events));
    }

    /// Streams events and tears the connection.
    FakeServer willStreamAndCut(List<String> events) {
        return will(exchange -> {
            begin(exchange);
            for (String event : events) {
                write(exchange, event);
            }
            Thread.sleep(50);
            throw new IOException("cut");
        });
    }

    /// Streams events and then says nothing for a while.
    FakeServer willStreamAndStall(List<String> events, long stallMs) {
        return will(exchange -> {
            begin(exchange);
            for (String event : events) {
                write(exchange, event);
            }
            Thread.sleep(stallMs);
        });
    }

    FakeServer willWait(long ms, String json) {
        return will(exchange -> {
            Thread.sleep(ms);
            send(exchange, 200, "application/json", Map.of(), json);
        });
    }

    static void send(HttpExchange exchange, int status, String type, Map<String, String> headers, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", type);
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    private static void stream(HttpExchange exchange, List<String> events) throws IOException {
        begin(exchange);
        for (String event : events) {
            write(exchange, event);
        }
        exchange.getResponseBody().close();
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("content-type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
    }

    private static void write(HttpExchange exchange, String event) throws IOException {
        exchange.getResponseBody().write((event + "\n\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    List<Asked> asked() {
        return asked;
    }

    Asked last() {
        return asked.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
