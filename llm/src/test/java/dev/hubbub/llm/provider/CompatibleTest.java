package dev.hubbub.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.llm.Provider;
import org.junit.jupiter.api.Test;

class CompatibleTest extends ModelContract {

    @Override
    WireFormat wireFormat() {
        return new OpenAiWire(Provider.COMPATIBLE);
    }

    @Test
    void needsNoKeyAndUsesTheOlderWords() {
        server.willSay(wire.whole("Lisbon."));
        Accounts open = Accounts.none().with(Provider.COMPATIBLE, server.address(), null);
        try (RemoteModel free = new RemoteModel(open)) {
            free.complete(request().cacheKey("room-7").build());
        }
        assertThat(server.last().header("authorization")).isEmpty();
        assertThat(server.last().json().path("max_tokens").asInt()).isEqualTo(200);
        assertThat(server.last().json().has("prompt_cache_key")).isFalse();
    }
}
