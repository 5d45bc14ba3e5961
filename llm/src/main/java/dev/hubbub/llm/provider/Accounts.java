package dev.hubbub.llm.provider;

import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.ModelFailure.Unauthorised;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the providers are and which keys open them.
public final class Accounts {
    private final Map<Provider, Account> known = new EnumMap<>(Provider.class);

    private Accounts() {
        for (Provider provider : Provider.values()) {
            known.put(provider, new Account(provider.endpoint(), null));
        }
    }

    /// An address and the key for it, if there is one.
    public record Account(URI endpoint, @Nullable ApiKey key) {}

    public static Accounts none() {
        return new Accounts();
    }

    /// Keys and addresses from environment variables: `OPENAI_API_KEY` and `OPENAI_BASE_URL`, the same for
    /// `ANTHROPIC` and `GEMINI`, and `HUBBUB_COMPATIBLE_API_KEY` and `HUBBUB_COMPATIBLE_BASE_URL`.
    public static Accounts from(Map<String, String> environment) {
        Accounts accounts = new Accounts();
        for (Provider provider : Provider.values()) {
            String key = environment.getOrDefault(provider.keyVariable(), "");
            String address = environment.getOrDefault(endpointVariable(provider), "");
            accounts.known.put(
                    provider,
                    new Account(
                            address.isBlank() ? provider.endpoint() : address(provider, address),
                            key.isBlank() ? null : ApiKey.of(key)));
        }
        return accounts;
    }

    /// The environment variable that moves a provider elsewhere.
    public static String endpointVariable(Provider provider) {
        return provider.keyVariable().replace("_API_KEY", "_BASE_URL");
    }

    public Accounts with(Provider provider, URI endpoint, @Nullable ApiKey key) {
        Accounts other = new Accounts();
        other.known.putAll(known);
        other.known.put(provider, new Account(endpoint, key));
        return other;
    }

    public Account of(Provider provider) {
        return known.getOrDefault(provider, new Account(provider.endpoint(), null));
    }

    /// The account a call goes to. Our key never goes to an address that somebody else named.
    ///
    /// @throws Unauthorised when a key is needed and there is none
    public Account of(ModelRef model) {
        Account ours = of(model.provider());
        URI endpoint = model.endpoint() == null ? ours.endpoint() : model.endpoint();
        ApiKey key = model.key() != null ? model.key() : endpoint.equals(ours.endpoint()) ? ours.key() : null;
        if (key == null && model.provider() != Provider.COMPATIBLE) {
            throw new Unauthorised("a key for " + model.provider().id() + " must be set, but there is none for "
                    + endpoint + "\nSet " + model.provider().keyVariable() + ", or give the call a key of its own.");
        }
        return new Account(endpoint, key);
    }

    private static URI address(Provider provider, String text) {
        try {
            URI uri = URI.create(text.strip().replaceAll("/+$", ""));
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // told below, with the variable's name
        }
        throw new IllegalArgumentException(endpointVariable(provider) + " must be an http or https address, but was '"
                + text + "'\nWrite, for instance, " + provider.endpoint() + ".");
    }
}
