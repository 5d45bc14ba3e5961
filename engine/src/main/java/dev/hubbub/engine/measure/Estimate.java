package dev.hubbub.engine.measure;

/// A figure taken from a sample.
///
/// @param value the figure
/// @param error its standard error from sampling alone; 0 where everything was counted
public record Estimate(double value, double error) {

    /// The share of hits among independent draws; NaN without a draw.
    static Estimate share(long hits, long draws) {
        double share = (double) hits / draws;
        return new Estimate(share, Math.sqrt(share * (1 - share) / draws));
    }

    /// The mean of independent draws from their number, sum and sum of squares; NaN without a draw.
    static Estimate mean(long draws, double sum, double squares) {
        double mean = sum / draws;
        double variance = Math.max(0, squares / draws - mean * mean);
        return new Estimate(mean, Math.sqrt(variance / draws));
    }
}
