package dev.hubbub.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.Keep;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Part;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Time;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GeminiCachesTest {

    @Test
    void aPrefixIsMadeUsedProlongedAndDeleted() {
        try (FakeServer server = new FakeServer();
                GeminiCaches caches = new GeminiCaches(
                        Accounts.none().with(Provider.GEMINI, server.address(), ModelContract.KEY),
                        Duration.ofSeconds(10),
                        Time.system())) {
            Request request = Request.to(ModelRef.parse("gemini/gemini-2.5-flash"))
                    .system(Part.of("The rules.").kept(Keep.ONE_HOUR))
                    .system("The card.")
                    .user("Name a city.")
                    .build();

            server.willSay(held("2026-11-21T13:00:00Z"));
            GeminiCaches.Held held = caches.hold(request, Duration.ofHours(1));
            assertThat(held.tokens()).isEqualTo(2_048);
            assertThat(server.last().path()).isEqualTo("/v1/cachedContents");
            assertThat(server.last().body())
                    .contains("\"ttl\":\"3600s\"")
                    .contains("models/gemini-2.5-flash")
                    .contains("The rules.")
                    .doesNotContain("The card.");

            Instant before = Instant.parse("2026-11-21T12:59:59Z");
            assertThat(held.in(request, before).heldPrefix()).isEqualTo("cachedContents/abc");
            assertThat(held.in(request, before.plusSeconds(1))).isSameAs(request);

            server.willSay(held("2026-11-21T14:00:00Z"));
            GeminiCaches.Held longer = caches.prolong(held, Duration.ofHours(2));
            assertThat(server.last().method()).isEqualTo("PATCH");
            assertThat(longer.in(request, before.plusSeconds(1)).heldPrefix()).isEqualTo("cachedContents/abc");

            server.willSay("{}");
            caches.delete(longer);
            assertThat(server.last().method()).isEqualTo("DELETE");
            assertThat(server.last().path()).isEqualTo("/v1/cachedContents/abc");

            assertThatThrownBy(() ->
                            caches.hold(Request.to(request.model()).user("x").build(), Duration.ofHours(1)))
                    .isInstanceOf(BadRequest.class);
        }
    }

    private static String held(String until) {
        return "{\"name\":\"cachedContents/abc\",\"expireTime\":\"" + until
                + "\",\"usageMetadata\":{\"totalTokenCount\":2048}}";
    }
}
