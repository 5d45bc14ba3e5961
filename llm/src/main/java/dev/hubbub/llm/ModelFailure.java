package dev.hubbub.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why there is no whole answer, named by what the caller can do about it.
public abstract sealed class ModelFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Usage usage;

    private ModelFailure(String message, Usage usage, @Nullable Throwable cause) {
        super(message, cause);
        this.usage = usage;
    }

    /// What the attempt took all the same: charged by the provider, or estimated.
    public Usage usage() {
        return usage;
    }

    /// Too many requests or tokens a minute: wait, or ask another.
    public static final class RateLimited extends ModelFailure {
        private final transient @Nullable Duration retryAfter;

        public RateLimited(String message, @Nullable Duration retryAfter) {
            super(message, Usage.NONE, null);
            this.retryAfter = retryAfter;
        }

        /// How long the provider wants to be left alone; null if it did not say.
        public @Nullable Duration retryAfter() {
            return retryAfter;
        }
    }

    /// The provider is in trouble or cannot be reached: wait, or ask another.
    public static final class Overloaded extends ModelFailure {
        private final transient @Nullable Duration retryAfter;

        public Overloaded(String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
            super(message, Usage.NONE, cause);
            this.retryAfter = retryAfter;
        }

        /// How long the provider wants to be left alone; null if it did not say.
        public @Nullable Duration retryAfter() {
            return retryAfter;
        }
    }

    /// No whole answer before the deadline: give more time, or ask for less.
    public static final class TimedOut extends ModelFailure {
        public TimedOut(String message, Usage usage) {
            super(message, usage, null);
        }
    }

    /// Somebody ended the call: nothing to do.
    public static final class Cancelled extends ModelFailure {
        private final String partialText;

        public Cancelled(String partialText, Usage usage) {
            super("the call was cancelled", usage, null);
            this.partialText = partialText;
        }

        /// What had been said until then.
        public String partialText() {
            return partialText;
        }
    }

    /// The provider will never take this request: change it.
    public static final class BadRequest extends ModelFailure {
        public BadRequest(String message) {
            super(message, Usage.NONE, null);
        }
    }

    /// The key is missing, wrong or not allowed to do this: set another.
    public static final class Unauthorised extends ModelFailure {
        public Unauthorised(String message) {
            super(message, Usage.NONE, null);
        }
    }

    /// The account with the provider is empty: top it up, or ask another.
    public static final class AccountEmpty extends ModelFailure {
        public AccountEmpty(String message) {
            super(message, Usage.NONE, null);
        }
    }

    /// Our own budget does not allow the call: do without a model.
    public static final class OverBudget extends ModelFailure {
        public OverBudget(String message) {
            super(message, Usage.NONE, null);
        }
    }

    /// The model or its provider declines to speak about this: say it differently, or do without.
    public static final class ContentRefused extends ModelFailure {
        public ContentRefused(String message, Usage usage) {
            super(message, usage, null);
        }
    }

    /// The answer came damaged: cut, garbled, without finish reason or without usage. Ask again.
    public static final class BrokenAnswer extends ModelFailure {
        private final String partialText;

        public BrokenAnswer(String message, String partialText, Usage usage, @Nullable Throwable cause) {
            super(message, usage, cause);
            this.partialText = partialText;
        }

        /// What had come of it.
        public String partialText() {
            return partialText;
        }
    }

    /// The answer is whole but not what was asked for, after a repair as well: ask differently, or do without.
    ///
    /// Its usage is nothing: the answers it stands for were metered as the completions they were.
    public static final class BadOutput extends ModelFailure {
        private final String text;

        public BadOutput(String message, String text) {
            super(message, Usage.NONE, null);
            this.text = text;
        }

        /// What the model said.
        public String text() {
            return text;
        }
    }
}
