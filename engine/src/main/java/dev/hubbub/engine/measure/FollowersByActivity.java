package dev.hubbub.engine.measure;

/// Followers, and accounts followed, of the median persona among the less and the more active (G7).
///
/// @param lower90        followers among the 90 % who post least
/// @param top10          followers among the 10 % who post most
/// @param lower90Follows accounts followed among the 90 % who post least
/// @param top10Follows   accounts followed among the 10 % who post most
public record FollowersByActivity(double lower90, double top10, double lower90Follows, double top10Follows) {

    /// Medians over all personas.
    ///
    /// @param postsPerDay how much each persona posts, on any scale
    public static FollowersByActivity of(Degrees degrees, float[] postsPerDay) {
        if (postsPerDay.length != degrees.personas()) {
            throw new IllegalArgumentException("postsPerDay must have one entry per persona (" + degrees.personas()
                    + "), but had " + postsPerDay.length);
        }
        ActivityRanks ranks = ActivityRanks.of(postsPerDay);
        int cut = ranks.cut(0.9);
        return new FollowersByActivity(
                ranks.median(0, cut, degrees::followers),
                ranks.median(cut, ranks.size(), degrees::followers),
                ranks.median(0, cut, degrees::followees),
                ranks.median(cut, ranks.size(), degrees::followees));
    }
}
