package dev.hubbub.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.hubbub.app.BadInput;
import dev.hubbub.app.population.SeedFile;
import dev.hubbub.app.run.Played;
import dev.hubbub.app.scenario.ScenarioFile;
import dev.hubbub.app.world.Publics;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.simulation.Run;
import dev.hubbub.engine.simulation.RunSettings;
import dev.hubbub.engine.simulation.Scenario;
import dev.hubbub.engine.simulation.Simulation;
import dev.hubbub.engine.simulation.World;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.voice.Voice;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A small run in the words of a fake server that speaks OpenAI's protocol on loopback.
class ModelWordsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ModelRef REF = ModelRef.parse("openai/gpt-5-mini");
    private static final Voice GRAMMAR = Voice.standard();
    private static final String[] THINGS = {
        "goal", "penalty", "keeper", "striker", "whistle", "trophy", "bench", "captain", "crowd", "referee", "minute",
        "corner", "tackle", "header", "bar", "sofa", "kitchen", "street", "uncle", "flag", "drum", "scarf"
    };

    private static Played played;
    private static int[] followers;
    private static HttpServer server;
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final AtomicLong INPUT = new AtomicLong();
    private static final AtomicLong OUTPUT = new AtomicLong();

    @TempDir
    private Path dir;

    @BeforeAll
    static void playAndServe() throws IOException {
        Scenario scenario = new ScenarioFile(
                        draft -> {
                            throw new IllegalStateException("the scenario leaves nothing open");
                        },
                        line -> {})
                .read("world-cup-final-2022", null);
        World world = Publics.grown(5, 3_000, SeedFile.bundled(), null, Fork.none(), Arena.global());
        Run run = Simulation.run(
                world, scenario, RunSettings.DEFAULT.withBackground(false), Fork.none(), (ms, acts, exposures) -> {});
        played = new Played(scenario, world.population(), run.acts(), run.digest());
        followers = new int[world.population().size()];
        for (int i = 0; i < followers.length; i++) {
            followers[i] = world.graph().followerSlots(i);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> {
            byte[] answer = answer(JSON.readTree(exchange.getRequestBody().readAllBytes()))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    /// Posts that hang together with nothing but who is asked for, so that the same question gets the same
    /// answer.
    private static String answer(JsonNode request) {
        String people = request.path("messages")
                .get(request.path("messages").size() - 1)
                .path("content")
                .asString();
        JsonNode list = JSON.readTree(people.substring(people.indexOf("<data>") + 6, people.indexOf("</data>")));
        ObjectNode posts = JSON.createObjectNode();
        ArrayNode texts = posts.putArray("posts");
        for (JsonNode one : list) {
            int hash = one.toString().hashCode();
            String text = one.path("language").asString().equals("es")
                    ? "Argentina y " + thing(hash) + ", qué " + thing(hash >>> 5) + " con " + thing(hash >>> 10)
                    : "that " + thing(hash) + " against Argentina, my " + thing(hash >>> 5) + " saw "
                            + thing(hash >>> 10);
            texts.addObject().put("n", one.path("n").asInt()).put("text", text);
        }
        CALLS.incrementAndGet();
        int input = 900;
        int output = 25 * texts.size();
        INPUT.addAndGet(input);
        OUTPUT.addAndGet(output);
        ObjectNode answer = JSON.createObjectNode().put("id", "a" + CALLS.get()).put("model", "gpt-5-mini-2025-08-07");
        answer.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", "stop")
                .putObject("message")
                .put("role", "assistant")
                .put("content", posts.toString());
        answer.putObject("usage")
                .put("prompt_tokens", input)
                .put("completion_tokens", output)
                .put("total_tokens", input + output);
        return answer.toString();
    }

    private static String thing(int bits) {
        return THINGS[Math.floorMod(bits, THINGS.length)];
    }

    private static Map<String, String> environment() {
        return Map.of(
                "OPENAI_API_KEY",
                "sk-test",
                "OPENAI_BASE_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    private Spent ask(long budgetMicros, @Nullable Path record) {
        Path ledger = dir.resolve("ledger.jsonl");
        try (Gateway gateway = Gateway.asking(REF, environment(), budgetMicros, ledger, "run", record)) {
            return ModelWords.find(played, followers, GRAMMAR, gateway, REF, "run");
        }
    }

    private static String allWords(Spent spent) {
        StringBuilder all = new StringBuilder();
        for (int act = 0; act < played.acts().size(); act++) {
            String text = spent.words().of(act);
            if (text != null) {
                all.append(act).append(' ').append(text).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void whatWasSpentIsWhatTheProviderCharged() {
        CALLS.set(0);
        INPUT.set(0);
        OUTPUT.set(0);
        Spent spent = ask(1_000_000, null);
        // gpt-5-mini: 0.25 and 2 dollars a million tokens, rounded up call by call
        long expected = (INPUT.get() + 8 * OUTPUT.get()) / 4;
        assertThat(spent.micros()).isBetween(expected, expected + CALLS.get());
        assertThat(spent.outcome().byModel()).isGreaterThan(spent.asked() / 2);
        assertThat(spent.lines()).anyMatch(line -> line.startsWith("spent    $0."));
        assertThat(spent.lines()).anyMatch(line -> line.contains("naively"));
    }

    @Test
    void aSmallBudgetIsNeverOverspentAndTheRunIsWhole() {
        Spent spent = ask(2_000, null);
        assertThat(spent.micros()).isLessThanOrEqualTo(2_000);
        assertThat(spent.outcome().spent()).isNotEmpty();
        for (int act = 0; act < played.acts().size(); act++) {
            if (played.acts().kind(act).hasWords()) {
                assertThat(spent.words().of(act)).isNotBlank();
            }
        }
    }

    @Test
    void aRecordedRunReplaysByteForByteWithoutAModel() {
        Path tape = dir.resolve("tape.jsonl");
        String first = allWords(ask(6_000, tape));
        int calls = CALLS.get();
        try (Gateway gateway = Gateway.replaying(tape)) {
            Spent again = ModelWords.find(played, followers, GRAMMAR, gateway, REF, "replay");
            assertThat(allWords(again)).isEqualTo(first);
            assertThat(again.spent()).isEmpty();
        }
        assertThat(CALLS.get()).isEqualTo(calls);
    }

    @Test
    void aModelWithoutAKnownPriceIsRefusedBeforeAnythingIsSent() {
        int calls = CALLS.get();
        assertThatThrownBy(() -> Gateway.asking(
                        ModelRef.parse("openai/gpt-99"), environment(), 1_000_000, dir.resolve("l.jsonl"), "run", null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("gpt-99");
        assertThat(CALLS.get()).isEqualTo(calls);
    }

    @Test
    void whatWasAskedBeforeIsAnsweredForNothingAlsoWhenTheBudgetIsSpent() {
        Spent first = ask(1_000_000, null);
        int calls = CALLS.get();
        Spent again = ask(1, null);
        assertThat(CALLS.get()).isEqualTo(calls);
        assertThat(again.outcome().byModel())
                .isEqualTo(first.outcome().byModel())
                .isPositive();
        assertThat(again.micros()).as("of both runs").isEqualTo(first.micros());
        assertThat(allWords(again)).isEqualTo(allWords(first));
    }
}
