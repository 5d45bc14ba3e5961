package dev.hubbub.llm.provider;

import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import dev.hubbub.llm.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Which models a provider has for us, by its own list.
public final class Catalogue implements AutoCloseable {
    private final Exchange exchange;

    public Catalogue(Accounts accounts, Duration limit, Time time) {
        exchange = new Exchange(accounts, limit, time);
    }

    /// The names of the provider's models, in its order; may throw a [dev.hubbub.llm.ModelFailure].
    public List<String> models(Provider provider) {
        JsonNode reply = exchange.get(ModelRef.of(provider, "models"), path(provider));
        List<String> names = new ArrayList<>();
        for (JsonNode model : reply.path(provider == Provider.GEMINI ? "models" : "data")) {
            String name = Json.text(model, provider == Provider.GEMINI ? "name" : "id");
            if (!name.isEmpty()) {
                names.add(name.startsWith("models/") ? name.substring("models/".length()) : name);
            }
        }
        return names;
    }

    private static String path(Provider provider) {
        return switch (provider) {
            case GEMINI -> "/models?pageSize=1000";
            case ANTHROPIC -> "/models?limit=1000";
            case OPENAI, COMPATIBLE -> "/models";
        };
    }

    @Override
    public void close() {
        exchange.close();
    }
}
