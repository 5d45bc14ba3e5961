package dev.hubbub.llm.provider;

import dev.hubbub.llm.Provider;

/// Which protocol a provider speaks.
final class Protocols {
    private static final Protocol OPENAI = new OpenAi(false);
    private static final Protocol COMPATIBLE = new OpenAi(true);
    private static final Protocol ANTHROPIC = new Anthropic();
    private static final Protocol GEMINI = new Gemini();

    private Protocols() {}

    static Protocol of(Provider provider) {
        return switch (provider) {
            case OPENAI -> OPENAI;
            case ANTHROPIC -> ANTHROPIC;
            case GEMINI -> GEMINI;
            case COMPATIBLE -> COMPATIBLE;
        };
    }
}
