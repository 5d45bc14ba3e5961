package dev.hubbub.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.hubbub.app.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelsCommandTest {
    private static final String SECRET = "sk-never-shown";

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/v1/models", "{\"data\":[{\"id\":\"llama3.2\"},{\"id\":\"qwen3\"}]}");
        answer("/v1/chat/completions", """
                {"id":"1","model":"llama3.2","choices":[{"message":{"content":"ready"},"finish_reason":"stop"}],\
                "usage":{"prompt_tokens":1000,"completion_tokens":100}}""");
        server.start();
    }

    private void answer(String path, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    private int run(Map<String, String> environment, String... args) {
        CommandLine line = ModelsCommand.with(environment);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            out.append(e.getMessage());
            return e instanceof BadInput ? 2 : 1;
        });
        int code = line.execute(args);
        assertThat(out.toString()).doesNotContain(SECRET);
        return code;
    }

    @Test
    void withoutAKeyNothingIsCalledAndNothingIsWrong() {
        assertThat(run(Map.of(), "check")).isZero();
        assertThat(out.toString()).contains("none is needed").contains("OPENAI_API_KEY");
    }

    @Test
    void aKeyThatWorksSaysSoAndWhatACallCosts() {
        assertThat(run(Map.of("OPENAI_API_KEY", SECRET, "OPENAI_BASE_URL", address()), "check"))
                .isZero();
        assertThat(out.toString())
                .contains("openai")
                .contains("works")
                .contains("1000 tokens in")
                .containsPattern("cost \\$0\\.000\\d+");
    }

    @Test
    void theModelThatWouldBeServedIsTheOneThatIsChecked() {
        Map<String, String> environment =
                Map.of("HUBBUB_MODEL", "openai/gpt-5-nano", "OPENAI_API_KEY", SECRET, "OPENAI_BASE_URL", address());
        assertThat(run(environment, "check")).isZero();
        assertThat(out.toString()).contains("gpt-5-nano").contains("works");
        assertThat(run(Map.of("HUBBUB_MODEL", "nobody"), "check")).isEqualTo(2);
        Map<String, String> chain = new TreeMap<>(environment);
        chain.put("HUBBUB_FALLBACK", "openai/gpt-5-mini");
        assertThat(run(chain, "check")).isZero();
        assertThat(out.toString()).contains("gpt-5-mini");
        chain.put("HUBBUB_FALLBACK", "nobody");
        assertThat(run(chain, "check")).isEqualTo(2);
    }

    @Test
    void aServerOfOnesOwnNeedsNoKeyAndNamesItsModel() {
        assertThat(run(Map.of("HUBBUB_COMPATIBLE_BASE_URL", address()), "check"))
                .isZero();
        assertThat(out.toString()).contains("llama3.2").contains("cost $0.000000");
    }

    @Test
    void anUnknownPriceIsUnknownAndNotNothing() {
        assertThat(run(
                        Map.of("OPENAI_API_KEY", SECRET, "OPENAI_BASE_URL", address()),
                        "check",
                        "--provider",
                        "openai",
                        "--model",
                        "gpt-99-galactic"))
                .isZero();
        assertThat(out.toString()).contains("cost unknown").doesNotContain("$0");
    }

    @Test
    void aPriceOfOnesOwnIsTheOneThatCounts() throws IOException {
        Files.writeString(home.resolve("prices.csv"), """
                provider,model,from,input,output,checked
                openai,gpt-99-galactic,2026-01-01,10,100,2026-01-01
                """);
        Map<String, String> environment =
                Map.of("OPENAI_API_KEY", SECRET, "OPENAI_BASE_URL", address(), "HUBBUB_HOME", home.toString());
        assertThat(run(environment, "check", "--provider", "openai", "--model", "gpt-99-galactic"))
                .isZero();
        assertThat(out.toString()).contains("cost $0.020000").doesNotContain("nobody has checked");
        Files.writeString(home.resolve("prices.csv"), "provider,model,from,input,output\nopenai,x,2026-01-01,-1,2\n");
        assertThat(run(environment, "check", "--provider", "openai")).isEqualTo(2);
    }

    @Test
    void aKeyThatDoesNotWorkSaysWhy() {
        status = 401;
        assertThat(run(Map.of("ANTHROPIC_API_KEY", SECRET, "ANTHROPIC_BASE_URL", address()), "check"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("anthropic").contains("FAILS");
    }

    @Test
    void theListShowsWhichKeysAreSetAndNeverAKey() {
        assertThat(run(Map.of("GEMINI_API_KEY", SECRET), "list")).isZero();
        assertThat(out.toString().lines()).hasSize(4).anyMatch(line -> line.matches("gemini +GEMINI_API_KEY +set .*"));
        assertThat(out.toString()).containsPattern("openai +OPENAI_API_KEY +not set");
    }

    @Test
    void aProviderListsItsModels() {
        assertThat(run(Map.of("HUBBUB_COMPATIBLE_BASE_URL", address()), "list", "--provider", "compatible"))
                .isZero();
        assertThat(out.toString().lines()).containsExactly("llama3.2", "qwen3");
    }

    @Test
    void whatIsNoProviderOrAddressIsBadInput() {
        assertThat(run(Map.of(), "check", "--provider", "closedai")).isEqualTo(2);
        assertThat(run(Map.of("OPENAI_BASE_URL", "ftp://x"), "list")).isEqualTo(2);
        assertThat(out.toString()).contains("closedai").contains("OPENAI_BASE_URL");
    }
}
