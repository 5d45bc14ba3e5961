package dev.hubbub.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import dev.hubbub.app.BadInput;
import dev.hubbub.app.Failure;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.ledger.By;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.ledger.Sum;
import dev.hubbub.llm.ledger.Sums;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayTest {

    @TempDir
    private Path dir;

    private static Set<Thread> clients() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }

    @Test
    void aLedgerThatCannotBeOpenedLeavesNothingOpen() throws InterruptedException {
        Path ledger = dir.resolve("ledger");
        Set<Thread> before = clients();
        try (FileLedger held = FileLedger.open(ledger, FileLedger.Durability.PROCESS)) {
            assertThat(held.name()).isNotBlank();
            assertThatThrownBy(() -> Gateway.asking(
                            ModelRef.parse("openai/gpt-5-mini"),
                            Map.of("OPENAI_API_KEY", "sk-test"),
                            1_000_000,
                            ledger,
                            "run",
                            null))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("ledger");
        }
        for (int i = 0; i < 500 && !before.containsAll(clients()); i++) {
            Thread.sleep(20);
        }
        assertThat(before).as("threads of HTTP clients").containsAll(clients());
    }

    @Test
    void aServerElsewhereThatSpeaksLikeOpenAiIsNotTakenForOneOnThisMachineThatCostsNothing() {
        assertThatThrownBy(() -> Gateway.asking(
                        ModelRef.parse("compatible/some-model"),
                        Map.of("HUBBUB_COMPATIBLE_BASE_URL", "https://models.example/v1"),
                        1_000_000,
                        dir.resolve("ledger"),
                        "run",
                        null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("models.example");
    }

    @Test
    void anotherModelIsAskedWhenTheFirstFailsAndEachIsBookedUnderItsName() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean first = body.contains("gpt-5-mini");
            asked.add(first ? "mini" : "nano");
            byte[] answer = (first
                            ? "{\"error\":{\"message\":\"wrong key\"}}"
                            : "{\"id\":\"1\",\"model\":\"gpt-5-nano\",\"choices\":[{\"message\":{\"content\":\"Aveiro.\"},"
                                    + "\"finish_reason\":\"stop\"}],"
                                    + "\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":100}}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(first ? 401 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        Path ledger = dir.resolve("ledger");
        Map<String, String> environment = Map.of(
                "OPENAI_API_KEY",
                "sk-test",
                "OPENAI_BASE_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "HUBBUB_FALLBACK",
                "openai/gpt-5-mini, openai/gpt-5-nano");
        Request request = Request.to(ModelRef.parse("openai/gpt-5-mini"))
                .user("Name a city.")
                .labels(Labels.of("post").run("run"))
                .build();
        Request other = request.toBuilder().temperature(.5).build();
        try (Gateway gateway =
                Gateway.asking(ModelRef.parse("openai/gpt-5-mini"), environment, 1_000_000, ledger, "run", null)) {
            assertThat(gateway.model().complete(request).text()).isEqualTo("Aveiro.");
            assertThat(gateway.model().complete(other).text()).isEqualTo("Aveiro.");
        } finally {
            server.stop(0);
        }
        assertThat(asked).as("the first is left alone for a while").containsExactly("mini", "nano", "nano");
        Sums sums = Sums.by(By.MODEL);
        FileLedger.read(ledger, sums::add);
        assertThat(sums.sums())
                .extracting(Sum::key, Sum::calls, Sum::failed)
                .containsExactly(tuple("openai/gpt-5-nano", 2L, 0L), tuple("openai/gpt-5-mini", 1L, 1L));
        assertThatThrownBy(() -> Gateway.asking(
                        ModelRef.parse("openai/gpt-5-mini"),
                        Map.of("OPENAI_API_KEY", "sk-test", "HUBBUB_FALLBACK", "openai/gpt-99"),
                        1_000_000,
                        ledger,
                        "run",
                        null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("HUBBUB_FALLBACK");
    }
}
