package dev.hubbub.voice;

import dev.hubbub.engine.kernel.Chance;
import org.jspecify.annotations.Nullable;

/// How long the posts of one language are: the log-normal law all languages share, and what the language makes
/// of it.
///
/// Said in another tongue the same thought is longer or shorter, so a bank may scale the law; docs/voice.md.
///
/// @param median times the median of the law
/// @param spread times its spread
record Length(double median, double spread) {

    /// The law as it is.
    static final Length COMMON = new Length(1, 1);

    private static final double LOG_MEDIAN = 3.38;
    private static final double LOG_SPREAD = 1.09;

    /// The length at which a post aims, in characters.
    ///
    /// @param normal nearly normal, mean 0 and deviation 1
    double of(double normal) {
        return median * StrictMath.exp(LOG_MEDIAN + LOG_SPREAD * spread * normal);
    }

    /// Nearly normal: four uniform parts of one word.
    static double normal(long bits) {
        long mixed = Chance.mix(bits);
        double sum = (mixed & 0xFFFF) + (mixed >>> 16 & 0xFFFF) + (mixed >>> 32 & 0xFFFF) + (mixed >>> 48);
        return (sum / 65536 - 2) * 1.7320508;
    }

    /// The same law with one factor set, `median 0.8` or `spread 1.1`; null when the line says neither.
    static @Nullable Length read(Length before, String line) {
        String[] words = line.strip().split(" +");
        if (words.length != 2 || !words[1].matches("[0-9]+(\\.[0-9]+)?")) {
            return null;
        }
        double factor = Double.parseDouble(words[1]);
        return switch (words[0]) {
            case "median" -> new Length(factor, before.spread);
            case "spread" -> new Length(before.median, factor);
            default -> null;
        };
    }
}
