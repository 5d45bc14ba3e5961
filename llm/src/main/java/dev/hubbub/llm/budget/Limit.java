package dev.hubbub.llm.budget;

import dev.hubbub.llm.Labels;

/// The most that may be spent on something in a stretch of time.
///
/// @param scope  what it is about
/// @param of     which one, or `*` for each one by itself
/// @param span   when it begins anew
/// @param micros micro-dollars
/// @param shares how it is shared out by kind of content
public record Limit(Scope scope, String of, Span span, long micros, Shares shares) {

    private static final String EACH = "*";
    private static final long MOST_MICROS = 1_000_000_000_000_000L;

    public Limit {
        if (micros < 0 || micros > MOST_MICROS) {
            throw new IllegalArgumentException(
                    "a limit must be 0 to " + MOST_MICROS + " micro-dollars, but was " + micros);
        }
    }

    /// On everything together, a day.
    public static Limit daily(long micros) {
        return new Limit(Scope.ALL, EACH, Span.DAY, micros, Shares.DEFAULT);
    }

    /// On each one of a scope by itself.
    public static Limit each(Scope scope, Span span, long micros) {
        return new Limit(scope, EACH, span, micros, Shares.NONE);
    }

    /// The same limit, shared out.
    public Limit shared(Shares by) {
        return new Limit(scope, of, span, micros, by);
    }

    /// Whom of its scope a call with these labels belongs to, or empty if this limit does not hold it.
    String holder(Labels labels) {
        String holder = scope.of(labels);
        return of.equals(EACH) || of.equals(holder) ? holder : "";
    }
}
