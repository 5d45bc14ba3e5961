package dev.hubbub.llm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a provider's answer says is left of the minute, per kind; null where it says nothing.
///
/// @param tokens input and output in one count, as OpenAI has it
public record Allowance(
        @Nullable Left requests,
        @Nullable Left tokens,
        @Nullable Left inputTokens,
        @Nullable Left outputTokens) {

    public static final Allowance UNKNOWN = new Allowance(null, null, null, null);

    /// What is left of one kind.
    ///
    /// @param limit the most a minute may have
    /// @param resetAt when all of it is there again
    public record Left(long limit, long remaining, Instant resetAt) {}

    /// Somebody who wants to know.
    @FunctionalInterface
    public interface Listener {
        void told(ModelRef model, String account, Allowance allowance);
    }
}
