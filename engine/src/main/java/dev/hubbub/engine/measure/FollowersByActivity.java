package dev.hubbub.engine.measure;

/// Followers of the median persona among the less and the more active (G7).
///
/// @param lower90 among the 90 % who post least
/// @param top10   among the 10 % who post most
public record FollowersByActivity(double lower90, double top10) {

    /// Medians over all personas.
    ///
    /// @param postsPerDay how much each persona posts, on any scale
    public static FollowersByActivity of(Degrees degrees, float[] postsPerDay) {
        if (postsPerDay.length != degrees.personas()) {
            throw new IllegalArgumentException("postsPerDay must have one entry per persona (" + degrees.personas()
                    + "), but had " + postsPerDay.length);
        }
        ActivityRanks ranks = ActivityRanks.of(postsPerDay);
        return new FollowersByActivity(
                ranks.median(0, ranks.cut(0.9), degrees::followers),
                ranks.median(ranks.cut(0.9), ranks.size(), degrees::followers));
    }
}
