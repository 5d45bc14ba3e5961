package dev.hubbub.engine.microblog;

import dev.hubbub.engine.population.Population;

/// The numbers of the follow graph.
///
/// Fitted by `hubbub fit graph`, see docs/fidelity.md.
///
/// @param friends     ties inside circles of friends
/// @param colleagues  ties inside companies
/// @param inCommunity follows for fame in one's interest community
/// @param inLanguage  follows for fame in one's language
/// @param inWorld     follows for fame in the whole world
public record GraphModel(Ties friends, Ties colleagues, Reach inCommunity, Reach inLanguage, Reach inWorld) {

    /// The fitted numbers.
    public static final GraphModel FITTED = new GraphModel(
            new Ties(16.62, 0.75, 0.85),
            new Ties(2.8, 0.5, 0.85),
            new Reach(1.846, 2.654, 2.925, 0.4),
            new Reach(2.654, 2.55, 2.5, 0.2),
            new Reach(0.6, 2.4, 6, 0.2));

    /// Ties among the members of small circles.
    ///
    /// @param degree    wanted per member
    /// @param mostDense largest share of the pairs of a circle that may be tied
    /// @param mutual    share of the ties that go both ways
    public record Ties(double degree, double mostDense, double mutual) {

        public Ties {
            if (!(degree >= 0 && mostDense >= 0 && mostDense <= 1 && mutual >= 0 && mutual <= 1)) {
                throw new IllegalArgumentException("degree must be 0 or more, mostDense and mutual in [0, 1], but were "
                        + degree + ", " + mostDense + " and " + mutual);
            }
        }
    }

    /// Follows for fame within one reach.
    ///
    /// @param quietest  how many accounts a member of the lowest activity tier follows there
    /// @param growth    how many times as many a member of the next tier follows
    /// @param threshold fame up to which nobody is followed there; 1 is the fame of the many
    /// @param most      largest share of the members of a tier who follow one account
    public record Reach(double quietest, double growth, double threshold, double most) {

        private static final int MOST = 340;

        public Reach {
            if (!(most > 0 && most <= 1)) {
                throw new IllegalArgumentException("most must be in (0, 1], but was " + most);
            }
            if (!(quietest >= 0 && growth > 0 && threshold >= 0)
                    || quietest * StrictMath.pow(growth, Population.TIERS - 1.0) > MOST) {
                throw new IllegalArgumentException(
                        "quietest and threshold must be 0 or more, growth above 0, and the most active tier must follow "
                                + MOST + " accounts or fewer, but they were " + quietest + ", " + threshold + " and "
                                + growth);
            }
        }

        /// How many accounts a member of a tier follows.
        int follows(int tier) {
            return (int) StrictMath.rint(quietest * StrictMath.pow(growth, tier));
        }
    }
}
