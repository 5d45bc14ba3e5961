package dev.hubbub.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hubbub.llm.Keep;
import dev.hubbub.llm.ModelFailure.RateLimited;
import dev.hubbub.llm.ModelFailure.Unauthorised;
import dev.hubbub.llm.Part;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GeminiTest extends ModelContract {

    @Override
    WireFormat wireFormat() {
        return new GeminiWire();
    }

    @Test
    void keepsThoughtsOutOfTheText() {
        server.willSay(wire.whole("Lisbon."));
        var completion = model.complete(request().build());
        assertThat(completion.text()).isEqualTo("Lisbon.");
        assertThat(completion.thinking()).isEqualTo("hm");
    }

    @Test
    void aHeldPrefixStandsForTheMarkedParts() {
        server.willSay(wire.whole("Lisbon."));
        model.complete(request()
                .system(Part.of("The rules.").kept(Keep.ONE_HOUR))
                .heldPrefix("cachedContents/abc")
                .build());
        JsonNode sent = server.last().json();
        assertThat(sent.path("cachedContent").asString()).isEqualTo("cachedContents/abc");
        assertThat(sent.has("systemInstruction")).isFalse();
        assertThat(sent.path("contents")
                        .path(0)
                        .path("parts")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("You are terse.");
        assertThat(sent.toString()).doesNotContain("The rules.");
    }

    @Test
    void findsTheWaitInTheBody() {
        server.willSay(429, Map.of(), """
                {"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"quota",\
                "details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"7.5s"}]}}""");
        RateLimited limited = catchThrowableOfType(
                RateLimited.class, () -> model.complete(request().build()));
        assertThat(limited.retryAfter()).isEqualTo(Duration.ofMillis(7_500));
    }

    @Test
    void aWrongKeyIsAWrongKeyAlthoughTheStatusIsOfABadRequest() {
        server.willSay(400, Map.of(), """
                {"error":{"code":400,"status":"INVALID_ARGUMENT",\
                "message":"API key not valid. Please pass a valid API key."}}""");
        assertThat(catchThrowableOfType(
                        Unauthorised.class, () -> model.complete(request().build())))
                .isNotNull();
    }
}
