package dev.hubbub.engine.reaction;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.microblog.FollowGraph;
import dev.hubbub.engine.population.Population;

/// How likely one exposure makes a persona act, so that its acts a day come to what its profile says.
///
/// A persona that posts much also follows many who post much; the chance per exposure is its acts a day over its
/// exposures a day. Exposures are estimated, by activity tier, from the followees of a sample of personas.
public final class ReactionRates {

    private static final int SAMPLE = 3000;

    /// Largest chance on one exposure, for the mean persona of a tier; with half of it the most active come to two
    /// thirds of their acts.
    private static final double MOST = 0.5;

    private final double[] perExposure = new double[Population.TIERS];

    private ReactionRates() {}

    static ReactionRates of(Population population, FollowGraph graph, ReactionModel model) {
        ReactionRates rates = new ReactionRates();
        double[] acts = new double[Population.TIERS];
        double[] exposures = new double[Population.TIERS];
        Chance sample = Chance.of(population.seed(), "rate sample");
        int[] row = new int[4096];
        double shown = model.originalShare()
                + model.quoteShare() * model.quoteStrength()
                + model.repostShare() * model.secondHand();
        double weight = model.repostShare() + model.replyShare() + model.quoteShare();
        double friendly =
                (0.6 * model.repostShare() + model.quoteShare() + model.closeReply() * model.replyShare()) / weight;
        double strange =
                (model.repostShare() + model.quoteShare() + model.strangerReply() * model.replyShare()) / weight;
        int count = Math.min(SAMPLE, population.size());
        for (int i = 0; i < count; i++) {
            int persona = count == population.size() ? i : Chance.below(sample.bits(i), population.size());
            int tier = population.tier(persona);
            acts[tier] += population.postsPerDay(persona);
            if (row.length < graph.followeeSlots(persona)) {
                row = new int[graph.followeeSlots(persona)];
            }
            int slots = graph.followees(persona, row);
            for (int slot = 0; slot < slots; slot++) {
                if (row[slot] >= 0) {
                    int topic = population.columns().topTopic(population.seedOf(row[slot]));
                    double response = graph.follows(row[slot], persona) ? friendly : strange;
                    exposures[tier] += shown
                            * response
                            * population.postsPerDay(row[slot])
                            * interestFactor(population, persona, topic);
                }
            }
        }
        double share = 1 - model.originalShare();
        for (int tier = 0; tier < Population.TIERS; tier++) {
            double chance = exposures[tier] == 0 ? 0 : model.gains().get(tier) * share * acts[tier] / exposures[tier];
            rates.perExposure[tier] = Math.min(MOST, chance);
        }
        return rates;
    }

    /// How much likelier a persona acts on a post for its topic; between 0.25 and [#MOST_INTEREST].
    static double interestFactor(Population population, int persona, int topic) {
        return 0.25 + 1.5 * population.interest(persona, topic);
    }

    /// Upper bound of [#interestFactor].
    static final double MOST_INTEREST = 1.75;

    /// Chance of an act on one exposure for the mean persona of a tier and a post of mean appeal.
    public double perExposure(int tier) {
        return perExposure[tier];
    }
}
