package dev.hubbub.llm.cache;

import java.time.Duration;

/// How long an entry is good: `base` when it is new, and `base` more for every doubling of its uses, up to `most`.
///
/// Used once it lives two bases, three times three, seven times four: what is asked for often stays, and nothing
/// stays for ever.
///
/// @param base the life of an entry nobody used
/// @param most the longest life
public record Lifetime(Duration base, Duration most) {

    public Lifetime {
        if (base.isNegative() || base.isZero() || most.compareTo(base) < 0) {
            throw new IllegalArgumentException(
                    "a lifetime must be positive and grow, but was " + base + " up to " + most);
        }
    }

    /// The age above which an entry of so many uses is no good any more, in milliseconds.
    long maxAgeMs(long uses) {
        int doublings = 63 - Long.numberOfLeadingZeros(uses + 1);
        return Math.min(most.toMillis(), base.toMillis() * (1 + doublings));
    }
}
