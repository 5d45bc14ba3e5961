package dev.hubbub.engine.reaction;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Normal;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.microblog.FollowGraph;
import dev.hubbub.engine.population.Population;
import java.util.ArrayList;
import java.util.List;

/// What all reactions of one run share: the public, its graph and hours, the model, the events, and the
/// streams of chance.
public final class Reactions {

    /// Upper bound of how active a persona is just now, over the mean of its tier.
    static final double MOST_ACTIVE = 8;
    private static final double MOST_CONCERN = 1;

    /// Room for rounding in a bound that is computed in another order than what it bounds.
    private static final double ROUNDED_UP = 1 + 1e-9;

    private final Population population;
    private final FollowGraph graph;
    private final Presence presence;
    private final ReactionModel model;
    private final ReactionRates rates;
    private final long durationMs;
    private final int depthLimit;
    private final List<Relevance> relevances = new ArrayList<>();
    private final double[] appeals;
    private final double[] paces;
    private final double[] meanPostsPerDay;
    private final byte[] tiers;
    private final double mostKinds;
    private final double[] most = new double[Population.TIERS];
    private final double[] mostPerLively = new double[Population.TIERS];
    private final double mostOfAnyTier;
    private final Chance accept;
    private final Chance skip;
    private final Chance pick;
    private final Chance name;
    private final Chance delay;
    private final Chance appeal;
    private final Chance pace;
    private final Chance mood;

    /// @param depthLimit hops from a post beyond which nobody replies; 1 or more
    public Reactions(
            Population population,
            FollowGraph graph,
            Presence presence,
            ReactionModel model,
            List<Event> events,
            long durationMs,
            int depthLimit) {
        this.population = population;
        this.graph = graph;
        this.presence = presence;
        this.model = model;
        this.rates = ReactionRates.of(population, graph, model);
        this.durationMs = durationMs;
        this.depthLimit = depthLimit;
        events.forEach(event -> relevances.add(Relevance.of(population, event)));
        this.appeals = Normal.factors(model.appealDeviation());
        this.paces = Normal.factors(model.paceDeviation());
        this.meanPostsPerDay = meanPostsPerDay(population);
        this.tiers = new byte[population.size()];
        double[] mostDriven = new double[Population.TIERS];
        for (int persona = 0; persona < tiers.length; persona++) {
            double postsPerDay = population.postsPerDay(persona);
            int tier = Population.tierOf(postsPerDay);
            tiers[persona] = (byte) tier;
            mostDriven[tier] = Math.max(mostDriven[tier], postsPerDay / meanPostsPerDay[tier]);
        }
        this.mostKinds = mostKinds(population, model);
        double best = 0;
        for (int tier = 0; tier < Population.TIERS; tier++) {
            most[tier] = rates.perExposure(tier) * MOST_ACTIVE * mostKinds;
            mostPerLively[tier] = ROUNDED_UP * most[tier] / MOST_ACTIVE * mostDriven[tier];
            best = Math.max(best, most[tier]);
        }
        this.mostOfAnyTier = best;
        long seed = population.seed();
        this.accept = Chance.of(seed, "accept");
        this.skip = Chance.of(seed, "skip");
        this.pick = Chance.of(seed, "pick");
        this.name = Chance.of(seed, "act");
        this.delay = Chance.of(seed, "delay");
        this.appeal = Chance.of(seed, "appeal");
        this.pace = Chance.of(seed, "pace");
        this.mood = Chance.of(seed, "everyday mood");
    }

    /// The strongest tendency of any seed profile to act at all on somebody famous, over the mean of the
    /// weights.
    private static double mostKinds(Population population, ReactionModel model) {
        double best = 0;
        for (int seed = 0; seed < population.seeds().size(); seed++) {
            best = Math.max(
                    best,
                    model.repostShare() * population.columns().repost(seed)
                            + model.quoteShare() * population.columns().quote(seed)
                            + 2
                                    * model.strangerReply()
                                    * model.replyShare()
                                    * population.columns().reply(seed)
                            + model.likesPerAct() * population.columns().like(seed));
        }
        return best / (model.repostShare() + model.replyShare() + model.quoteShare());
    }

    private static double[] meanPostsPerDay(Population population) {
        double[] sums = new double[Population.TIERS];
        int[] counts = new int[Population.TIERS];
        for (int seed = 0; seed < population.seeds().size(); seed++) {
            double postsPerDay = population.columns().postsPerDay(seed);
            sums[Population.tierOf(postsPerDay)] += postsPerDay;
            counts[Population.tierOf(postsPerDay)]++;
        }
        for (int tier = 0; tier < sums.length; tier++) {
            sums[tier] = counts[tier] == 0 ? 1 : sums[tier] / counts[tier];
        }
        return sums;
    }

    /// The post, reply or quote that an act shows: itself, or what it reposts or likes.
    public static int content(ActLog log, int act) {
        int content = act;
        while (log.kind(content) == ActKind.REPOST || log.kind(content) == ActKind.LIKE) {
            content = log.parent(content);
        }
        return content;
    }

    /// ln(1 − chance), by a series when the chance is small.
    static double logOfRest(double chance) {
        return chance < 0.001 ? -chance * (1 + chance / 2) : StrictMath.log1p(-chance);
    }

    Population population() {
        return population;
    }

    FollowGraph graph() {
        return graph;
    }

    Presence presence() {
        return presence;
    }

    ReactionModel model() {
        return model;
    }

    ReactionRates rates() {
        return rates;
    }

    long durationMs() {
        return durationMs;
    }

    int depthLimit() {
        return depthLimit;
    }

    /// Takes one more event in and returns its index; not while reactions are being asked for.
    public int add(Event event) {
        relevances.add(Relevance.of(population, event));
        return relevances.size() - 1;
    }

    /// Number of events taken in.
    public int events() {
        return relevances.size();
    }

    /// The relevance of an event by its index.
    public Relevance relevance(int event) {
        return relevances.get(event);
    }

    /// Activity tier of a persona, from a table of one byte each.
    int tier(int persona) {
        return tiers[persona];
    }

    /// How much a persona of a tier does beside the mean of that tier: computed, since a table of it would
    /// not fit the cache.
    double drive(int persona, int tier) {
        return population.postsPerDay(persona) / meanPostsPerDay[tier];
    }

    /// Mean of the weights of all kinds but likes: the unit of the chance per exposure.
    double weightSum() {
        return model.repostShare() + model.replyShare() + model.quoteShare();
    }

    double most(int tier) {
        return most[tier];
    }

    /// Upper bound of the chance of an act by one of a tier on a post of mean appeal, for each unit of its
    /// liveliness.
    double mostPerLively(int tier) {
        return mostPerLively[tier];
    }

    double mostOfAnyTier() {
        return mostOfAnyTier;
    }

    double mostConcernFactor() {
        return 0.3 + model.eventAppeal() * MOST_CONCERN;
    }

    double appeal(long key) {
        return appeals[Normal.cell(appeal.bits(key))];
    }

    double pace(long key) {
        return paces[Normal.cell(pace.bits(key))];
    }

    /// What the draws of [#accept] about one act have in common.
    long acceptKey(long key) {
        return accept.bits(key);
    }

    double accept(long acceptKey, long follower) {
        return Chance.unitOf(Chance.then(acceptKey, follower));
    }

    /// What the draws of [#skip] about one act have in common.
    long skipKey(long key) {
        return skip.bits(key);
    }

    long skip(long skipKey, long segment, long draw) {
        return Chance.then(skipKey, segment << 32 | draw);
    }

    double pick(long key, long follower) {
        return pick.unit(key, follower);
    }

    long actKey(long sourceKey, long persona, long kind) {
        return name.bits(sourceKey, persona, kind);
    }

    long delay(long key) {
        return delay.bits(key);
    }

    double everydayStance(long key) {
        return Math.max(-1, Math.min(1, 0.25 + 0.4 * Normal.of(mood.bits(key))));
    }
}
