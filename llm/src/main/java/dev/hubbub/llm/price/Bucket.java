package dev.hubbub.llm.price;

import dev.hubbub.llm.Usage;
import java.util.Locale;

/// A kind of token that has a price of its own; every token of a call is in exactly one.
public enum Bucket {
    /// Read at the full price.
    INPUT,
    /// Read from the provider's cache.
    CACHE_READ,
    /// Written to the provider's cache for five minutes, or for as long as it likes.
    CACHE_WRITE_5M,
    /// Written to the provider's cache for an hour.
    CACHE_WRITE_1H,
    /// Said.
    OUTPUT,
    /// Thought.
    REASONING,
    /// Drawn.
    PICTURE;

    private static final Bucket[] ALL = values();

    /// How many there are.
    static final int COUNT = ALL.length;

    /// Whether tokens of this kind are part of the prompt.
    public boolean isPrompt() {
        return ordinal() < OUTPUT.ordinal();
    }

    /// How many of them a call used.
    public long of(Usage usage) {
        return switch (this) {
            case INPUT -> usage.inputPlain();
            case CACHE_READ -> usage.cacheRead();
            case CACHE_WRITE_5M -> usage.cacheWrite5m();
            case CACHE_WRITE_1H -> usage.cacheWrite1h();
            case OUTPUT -> usage.outputText();
            case REASONING -> usage.outputReasoning();
            case PICTURE -> usage.outputImage();
        };
    }

    /// Its column in a price file.
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Bucket at(int index) {
        return ALL[index];
    }
}
