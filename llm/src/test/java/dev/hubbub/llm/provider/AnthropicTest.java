package dev.hubbub.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.llm.Allowance.Left;
import dev.hubbub.llm.Keep;
import dev.hubbub.llm.Message;
import dev.hubbub.llm.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnthropicTest extends ModelContract {

    @Override
    WireFormat wireFormat() {
        return new AnthropicWire();
    }

    @Test
    void marksWhatMayBeKeptAndForHowLong() {
        server.willSay(wire.whole("Lisbon."));
        model.complete(request()
                .system(Part.of("The rules.").kept(Keep.ONE_HOUR))
                .system(Part.of("The talk."))
                .message(Message.assistant("Porto.").kept(Keep.FIVE_MINUTES))
                .user("Another.")
                .build());

        JsonNode sent = server.last().json();
        assertThat(marks(sent)).containsExactly("", "1h", "", "", "5m", "");
        assertThat(sent.path("system").path(1).path("text").asString()).isEqualTo("The rules.");
    }

    @Test
    void keepsTheLastFourMarksAndNoneThatOutlivesAnEarlierOne() {
        server.willSay(wire.whole("Lisbon."));
        model.complete(request()
                .system(Part.of("1").kept(Keep.FIVE_MINUTES))
                .system(Part.of("2").kept(Keep.FIVE_MINUTES))
                .system(Part.of("3").kept(Keep.ONE_HOUR))
                .system(Part.of("4").kept(Keep.FIVE_MINUTES))
                .message(Message.user("5").kept(Keep.FIVE_MINUTES))
                .build());

        assertThat(marks(server.last().json())).containsExactly("", "", "1h", "1h", "5m", "", "5m");
    }

    private static List<String> marks(JsonNode sent) {
        List<String> marks = new ArrayList<>();
        sent.path("system").forEach(block -> marks.add(mark(block)));
        sent.path("messages")
                .forEach(message -> marks.add(mark(message.path("content").path(0))));
        return marks;
    }

    private static String mark(JsonNode block) {
        JsonNode control = block.path("cache_control");
        return control.isMissingNode() ? "" : control.path("ttl").asString("5m");
    }

    @Test
    void givesThoughtItsBudgetAndLeavesTemperatureOut() {
        server.willSay(wire.whole("Lisbon."));
        assertThat(model.complete(request()
                                .maxOutputTokens(4_000)
                                .thinkingTokens(2_000)
                                .temperature(0.3)
                                .build())
                        .thinking())
                .isEqualTo("hm");
        assertThat(server.last().json().path("thinking").path("budget_tokens").asInt())
                .isEqualTo(2_000);
        assertThat(server.last().json().has("temperature")).isFalse();
        assertThat(server.last().header("anthropic-version")).isEqualTo("2023-06-01");
    }

    @Test
    void tellsWhatIsLeftOfTheMinute() {
        server.willSay(
                200,
                Map.of(
                        "anthropic-ratelimit-input-tokens-limit", "50000",
                        "anthropic-ratelimit-input-tokens-remaining", "49000",
                        "anthropic-ratelimit-input-tokens-reset", "2026-11-21T12:00:00Z"),
                wire.whole("Lisbon."));
        model.complete(request().build());
        assertThat(allowances).singleElement().satisfies(allowance -> {
            assertThat(allowance.inputTokens())
                    .isEqualTo(new Left(50_000, 49_000, Instant.parse("2026-11-21T12:00:00Z")));
            assertThat(allowance.tokens()).isNull();
        });
    }
}
