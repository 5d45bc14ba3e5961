package dev.hubbub.llm.price;

import dev.hubbub.llm.Tier;
import java.math.BigInteger;

/// The prices that hold for a call whose prompt is longer than so many tokens: one row of a price table.
///
/// @param aboveInput       the prompt, cached or not, has more tokens than this
/// @param microsPerMillion by [Bucket]: micro-dollars for a million tokens, or [#UNKNOWN]
/// @param storageMicros    micro-dollars for keeping a million tokens in an explicit cache for an hour, or
///                         [#UNKNOWN]
/// @param percents         by [Tier]: what such a call pays of all that, or [#UNKNOWN]
record Rate(long aboveInput, long[] microsPerMillion, long storageMicros, long[] percents) {

    static final long UNKNOWN = -1;
    static final long WHOLE = 100;

    private static final long DIVISOR = 1_000_000 * WHOLE;
    private static final long MOST = Long.MAX_VALUE / 4;

    long microsPerMillion(Bucket bucket) {
        return microsPerMillion[bucket.ordinal()];
    }

    long percent(Tier tier) {
        return percents[tier.ordinal()];
    }

    /// The price of the dearest bucket among those that a prompt, or an answer, may fall into; [#UNKNOWN] if none
    /// has one.
    ///
    /// @param hour whether the prompt may be written to a cache for an hour
    long dearest(boolean ofPrompt, boolean hour) {
        long most = UNKNOWN;
        for (int i = 0; i < Bucket.COUNT; i++) {
            Bucket bucket = Bucket.at(i);
            if (bucket.isPrompt() == ofPrompt && (hour || bucket != Bucket.CACHE_WRITE_1H)) {
                most = Math.max(most, microsPerMillion[i]);
            }
        }
        return most;
    }

    /// `tokens × rate × percent`, summed exactly, divided once and rounded up: a sum of costs is never below the
    /// bill, and above it by less than one micro-dollar a call. More than 2⁶¹ is told as 2⁶¹.
    static long micros(long[] tokens, long[] rates, long percent) {
        try {
            long sum = 0;
            for (int i = 0; i < tokens.length; i++) {
                sum = Math.addExact(sum, Math.multiplyExact(tokens[i], rates[i]));
            }
            return Math.ceilDiv(Math.multiplyExact(sum, percent), DIVISOR);
        } catch (ArithmeticException e) {
            return microsOfMuch(tokens, rates, percent);
        }
    }

    private static long microsOfMuch(long[] tokens, long[] rates, long percent) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < tokens.length; i++) {
            sum = sum.add(BigInteger.valueOf(tokens[i]).multiply(BigInteger.valueOf(rates[i])));
        }
        BigInteger[] parts = sum.multiply(BigInteger.valueOf(percent)).divideAndRemainder(BigInteger.valueOf(DIVISOR));
        BigInteger up = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
        return up.min(BigInteger.valueOf(MOST)).longValueExact();
    }
}
