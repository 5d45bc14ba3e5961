package dev.hubbub.llm;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Which model is meant, and where: provider and name, with an endpoint and a key of one's own if need be.
///
/// @param model the provider's name for it, such as `gpt-5-mini`
/// @param endpoint base address; null is the provider's configured one
/// @param key null is the provider's configured one; a guest who brings a key puts it here
public record ModelRef(
        Provider provider,
        String model,
        @Nullable URI endpoint,
        @Nullable ApiKey key) {

    public ModelRef {
        if (model.isBlank()) {
            throw new IllegalArgumentException("model must have a name, but was blank\nWrite provider/model.");
        }
    }

    public static ModelRef of(Provider provider, String model) {
        return new ModelRef(provider, model, null, null);
    }

    /// Reads `provider/model`, such as `anthropic/claude-haiku-4-5`.
    public static ModelRef parse(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            throw new IllegalArgumentException(
                    "model must be provider/model, but was '" + text + "'\nWrite, for instance, openai/gpt-5-mini.");
        }
        return of(Provider.of(text.substring(0, slash)), text.substring(slash + 1));
    }

    public ModelRef at(URI address) {
        return new ModelRef(provider, model, address, key);
    }

    public ModelRef with(ApiKey own) {
        return new ModelRef(provider, model, endpoint, own);
    }

    /// `provider/model`, as it stands in price tables and ledgers.
    public String id() {
        return provider.id() + "/" + model;
    }
}
