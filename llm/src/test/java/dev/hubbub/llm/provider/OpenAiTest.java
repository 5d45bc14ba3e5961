package dev.hubbub.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hubbub.llm.Allowance.Left;
import dev.hubbub.llm.ModelFailure.AccountEmpty;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Part;
import dev.hubbub.llm.Provider;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenAiTest extends ModelContract {

    @Override
    WireFormat wireFormat() {
        return new OpenAiWire(Provider.OPENAI);
    }

    @Test
    void asksAThinkerForLittleThoughtAndNoTemperature() {
        server.willSay(wire.whole("Lisbon.")).willSay(wire.whole("Lisbon."));
        model.complete(request().temperature(0.7).build());
        assertThat(server.last().json().path("reasoning_effort").asString()).isEqualTo("low");
        assertThat(server.last().json().has("temperature")).isFalse();
        assertThat(server.last().json().path("max_completion_tokens").asInt()).isEqualTo(200);

        model.complete(request()
                .model(ModelRef.of(Provider.OPENAI, "gpt-4.1-mini"))
                .temperature(0.7)
                .build());
        assertThat(server.last().json().path("temperature").asDouble()).isEqualTo(0.7);
        assertThat(server.last().json().has("reasoning_effort")).isFalse();
    }

    @Test
    void namesWhatSharesACachedPrefix() {
        server.willSay(wire.whole("Lisbon."));
        model.complete(request().system(Part.of("Be kind.")).cacheKey("room-7").build());
        assertThat(server.last().json().path("prompt_cache_key").asString()).isEqualTo("room-7");
        assertThat(server.last().json().path("messages").path(0).path("content").asString())
                .isEqualTo("You are terse.\n\nBe kind.");
    }

    @Test
    void anEmptyAccountIsNoLimit() {
        server.willSay(
                429,
                Map.of("retry-after", "20"),
                "{\"error\":{\"message\":\"You exceeded your quota\",\"code\":\"insufficient_quota\"}}");
        assertThat(catchThrowableOfType(
                        AccountEmpty.class, () -> model.complete(request().build())))
                .isNotNull();
    }

    @Test
    void tellsWhatIsLeftOfTheMinute() {
        server.willSay(
                200,
                Map.of(
                        "x-ratelimit-limit-requests", "500",
                        "x-ratelimit-remaining-requests", "499",
                        "x-ratelimit-reset-requests", "120ms",
                        "x-ratelimit-limit-tokens", "200000",
                        "x-ratelimit-remaining-tokens", "199000",
                        "x-ratelimit-reset-tokens", "6m0s"),
                wire.whole("Lisbon."));
        model.complete(request().build());
        assertThat(allowances).singleElement().satisfies(allowance -> {
            assertThat(allowance.requests()).extracting(Left::remaining).isEqualTo(499L);
            assertThat(allowance.tokens()).extracting(Left::limit).isEqualTo(200_000L);
            assertThat(allowance.inputTokens()).isNull();
        });
    }

    @Test
    void readsSpansOfTime() {
        assertThat(OpenAi.spanMs("120ms")).isEqualTo(120);
        assertThat(OpenAi.spanMs("6m0s")).isEqualTo(360_000);
        assertThat(OpenAi.spanMs("1h2m3.5s")).isEqualTo(3_723_500);
        assertThat(OpenAi.spanMs("soon")).isZero();
    }
}
