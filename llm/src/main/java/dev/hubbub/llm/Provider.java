package dev.hubbub.llm;

import java.net.URI;
import java.util.Locale;

/// Whose protocol a model is spoken to in.
public enum Provider {
    OPENAI("https://api.openai.com/v1", "OPENAI_API_KEY"),
    ANTHROPIC("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY"),
    GEMINI("https://generativelanguage.googleapis.com/v1beta", "GEMINI_API_KEY"),
    /// Any server that speaks like OpenAI: vLLM, llama.cpp, Ollama and many others. A key is optional.
    COMPATIBLE("http://localhost:11434/v1", "HUBBUB_COMPATIBLE_API_KEY");

    private final URI endpoint;
    private final String keyVariable;

    Provider(String endpoint, String keyVariable) {
        this.endpoint = URI.create(endpoint);
        this.keyVariable = keyVariable;
    }

    /// The address everybody uses unless told otherwise.
    public URI endpoint() {
        return endpoint;
    }

    /// The environment variable that holds the key.
    public String keyVariable() {
        return keyVariable;
    }

    /// The name in settings, price tables and ledgers: `openai`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The provider of that name.
    public static Provider of(String id) {
        for (Provider provider : values()) {
            if (provider.id().equals(id)) {
                return provider;
            }
        }
        throw new IllegalArgumentException("provider must be openai, anthropic, gemini or compatible, but was '" + id
                + "'\nTake compatible for any server that speaks like OpenAI.");
    }
}
