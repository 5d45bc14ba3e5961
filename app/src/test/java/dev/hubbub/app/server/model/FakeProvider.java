package dev.hubbub.app.server.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A server on the loopback that speaks OpenAI's protocol, says what a test tells it and counts what it
/// charges.
final class FakeProvider implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int INPUT = 900;
    private static final int OUTPUT_A_POST = 30;

    /// Says the post of one person.
    interface Mouth {
        String say(JsonNode person, long number);
    }

    final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final AtomicLong said = new AtomicLong();
    private final AtomicLong input = new AtomicLong();
    private final AtomicLong output = new AtomicLong();
    private volatile Mouth mouth = FakeProvider::ordinary;
    private volatile int status = 200;
    private volatile long delayMs;

    /// What was asked: by which key, for how many people.
    record Seen(String key, int people, String prompt) {}

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    /// An environment in which this is the model, at the list price of a small one.
    Map<String, String> environment() {
        return Map.of(
                "HUBBUB_MODEL", "openai/gpt-5-mini",
                "OPENAI_API_KEY", "sk-of-the-environment",
                "OPENAI_BASE_URL", address());
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    void says(Mouth other) {
        mouth = other;
    }

    void fails(int with) {
        status = with;
    }

    void waits(long ms) {
        delayMs = ms;
    }

    /// Micro-dollars at 0.25 and 2 dollars a million tokens, not rounded up call by call.
    long chargedMicros() {
        return (input.get() + 8 * output.get()) / 4;
    }

    int calls() {
        return seen.size();
    }

    static String ordinary(JsonNode person, long number) {
        return person.path("language").asString().equals("es")
                ? "palabra" + number + " del modelo, letra" + number * 7 + " y cosa" + number * 13
                : "word" + number + " of the model, letter" + number * 7 + " and thing" + number * 13;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            String last = request.path("messages")
                    .get(request.path("messages").size() - 1)
                    .path("content")
                    .asString();
            String content = last.contains("<data>") ? posts(last) : "ready";
            seen.add(new Seen(
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    content.split("\"n\"", -1).length - 1,
                    request.toString()));
            Thread.sleep(delayMs);
            byte[] body = (status == 200 ? completion(content) : "{\"error\":{\"message\":\"no\",\"type\":\"x\"}}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String posts(String prompt) {
        JsonNode people = JSON.readTree(prompt.substring(prompt.indexOf("<data>") + 6, prompt.lastIndexOf("</data>")));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode posts = answer.putArray("posts");
        for (JsonNode person : people) {
            posts.addObject().put("n", person.path("n").asInt()).put("text", mouth.say(person, said.incrementAndGet()));
        }
        return answer.toString();
    }

    private String completion(String content) {
        int out = OUTPUT_A_POST * Math.max(1, content.split("\"n\"", -1).length - 1);
        input.addAndGet(INPUT);
        output.addAndGet(out);
        ObjectNode answer = JSON.createObjectNode().put("id", "a" + seen.size()).put("model", "gpt-5-mini-2025-08-07");
        answer.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", "stop")
                .putObject("message")
                .put("role", "assistant")
                .put("content", content);
        answer.putObject("usage")
                .put("prompt_tokens", INPUT)
                .put("completion_tokens", out)
                .put("total_tokens", INPUT + out);
        return answer.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
