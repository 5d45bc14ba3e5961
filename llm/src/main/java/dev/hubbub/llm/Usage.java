package dev.hubbub.llm;

/// The tokens of one attempt in disjoint buckets: every token is in exactly one of them.
///
/// Providers count differently (OpenAI's input includes what was cached, Anthropic's does not, Gemini's
/// output leaves out thoughts), so each adapter sorts what it is told into these and keeps the provider's
/// own totals beside them.
///
/// @param inputPlain input that was neither read from nor written to a cache
/// @param outputText what was said, as opposed to thought
/// @param outputImage tokens charged for pictures
/// @param reportedInput all input by the provider's own count, cache included; 0 if it told none
/// @param reportedOutput all output by the provider's own count, thoughts included; 0 if it told none
/// @param estimated true if the provider did not tell and we reckoned
public record Usage(
        long inputPlain,
        long cacheRead,
        long cacheWrite5m,
        long cacheWrite1h,
        long outputText,
        long outputReasoning,
        long outputImage,
        long reportedInput,
        long reportedOutput,
        Tier tier,
        boolean estimated) {

    /// Nothing was used, and that is certain.
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0, 0, 0, 0, Tier.STANDARD, false);

    public Usage {
        long least = Math.min(
                Math.min(Math.min(inputPlain, cacheRead), Math.min(cacheWrite5m, cacheWrite1h)),
                Math.min(Math.min(outputText, outputReasoning), outputImage));
        if (least < 0) {
            throw new IllegalArgumentException("token counts must not be negative, but one was " + least
                    + "\nSort the provider's totals into disjoint buckets.");
        }
    }

    /// A guess at what was used, marked as one.
    public static Usage estimate(long input, long output) {
        return new Usage(input, 0, 0, 0, output, 0, 0, 0, 0, Tier.STANDARD, true);
    }

    public long input() {
        return inputPlain + cacheRead + cacheWrite5m + cacheWrite1h;
    }

    public long output() {
        return outputText + outputReasoning + outputImage;
    }

    /// Whether the buckets add up to what the provider says it counted.
    public boolean reconciles() {
        return estimated || (input() == reportedInput && output() == reportedOutput);
    }

    public boolean nothing() {
        return input() == 0 && output() == 0;
    }

    public Usage at(Tier other) {
        return new Usage(
                inputPlain,
                cacheRead,
                cacheWrite5m,
                cacheWrite1h,
                outputText,
                outputReasoning,
                outputImage,
                reportedInput,
                reportedOutput,
                other,
                estimated);
    }

    /// Share of the input that was read from the provider's cache.
    public double cacheHitRate() {
        return input() == 0 ? 0 : (double) cacheRead / input();
    }
}
