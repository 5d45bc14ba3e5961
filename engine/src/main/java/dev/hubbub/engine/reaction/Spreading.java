package dev.hubbub.engine.reaction;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Exponential;
import dev.hubbub.engine.microblog.FollowGraph;
import dev.hubbub.engine.microblog.Followers;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedColumns;
import java.util.Arrays;

/// How one post spreads in a public by reposts and quotes alone, apart from everything else that happens there.
///
/// The same followers, hours and tendencies as in a run; the pull of the post is given from outside, so that cascades
/// of any size can be asked for. Each follower of somebody who acted is decided upon once per exposure, by
/// geometric skips as in [Audience]; a persona acts once, at the first moment due. Every draw is a function of
/// (key, persona, draw).
/// One instance per thread; about 3 µs a user.
public final class Spreading {

    private static final double MOST_CHANCE = 0.5;
    private static final double MOST_EAGER = 8;
    private static final double CLOSE_FACTOR = 0.6;
    private static final int TRIES = 12;
    private static final double MINUTE_MS = 60_000;
    private static final double MOST_MINUTES = 21 * 1440;
    private static final long HORIZON_MS = 14L * 86_400_000;
    private static final int SAMPLE = 20_000;

    private final Population population;
    private final SeedColumns seeds;
    private final Followers followers;
    private final Presence presence;
    private final Public shared;
    private final int[] stamps;
    private final DueQueue queue = new DueQueue();
    private int stamp;
    private int[] personas = new int[256];
    private int[] parents = new int[256];
    private int[] depths = new int[256];
    private long[] delaysMs = new long[256];
    private long[] draws = new long[256];
    private int users;
    private long postedMs;

    private Spreading(Public shared) {
        this.shared = shared;
        this.population = shared.population;
        this.seeds = population.columns();
        this.followers = shared.graph.followers();
        this.presence = shared.presence;
        this.stamps = new int[population.size()];
    }

    /// What all spreadings in one public share.
    public static final class Public {

        private final Population population;
        private final FollowGraph graph;
        private final Presence presence;
        private final double[] rates = new double[Population.TIERS];
        private final double[] meanPostsPerDay = new double[Population.TIERS];

        private Public(Population population, FollowGraph graph, long startMs) {
            this.population = population;
            this.graph = graph;
            this.presence = Presence.of(population, startMs);
            ReactionRates perExposure = ReactionRates.of(population, graph, ReactionModel.DEFAULT);
            double[] sums = new double[Population.TIERS];
            int[] counts = new int[Population.TIERS];
            for (int seed = 0; seed < population.seeds().size(); seed++) {
                double postsPerDay = population.columns().postsPerDay(seed);
                int tier = Population.tierOf(postsPerDay);
                sums[tier] += postsPerDay;
                counts[tier]++;
            }
            double most = 0;
            for (int tier = 0; tier < rates.length; tier++) {
                meanPostsPerDay[tier] = counts[tier] == 0 ? 1 : sums[tier] / counts[tier];
                rates[tier] = perExposure.perExposure(tier);
                most = Math.max(most, rates[tier]);
            }
            for (int tier = 0; tier < rates.length; tier++) {
                rates[tier] = most == 0 ? 1 : rates[tier] / most;
            }
        }

        /// A strand that spreads posts in this public.
        public Spreading strand() {
            return new Spreading(this);
        }
    }

    /// A public in which posts can be spread one by one.
    ///
    /// @param startMs milliseconds since 1970-01-01T00:00Z from which times are counted
    public static Public in(Population population, FollowGraph graph, long startMs) {
        return new Public(population, graph, startMs);
    }

    /// How strongly one post works.
    ///
    /// @param firstHand  chance factor among the followers of its author
    /// @param secondHand chance factor among the followers of a reposter
    /// @param fading     factor of that with each further hop
    /// @param crowd      followers of a reposter beyond which each sees less
    /// @param pace       factor of the delays among the followers of its author
    /// @param latePace   factor of the delays further on
    /// @param laterMs    mean time after which somebody who was not about comes back
    public record Pull(
            double firstHand,
            double secondHand,
            double fading,
            double crowd,
            double pace,
            double latePace,
            double laterMs) {}

    /// Followers of a persona, in units of keen ones of the most active tier: the mean over those who would repost.
    public double reachOfReposter(double crowd) {
        Chance sample = Chance.of(population.seed(), "reposter sample");
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < SAMPLE; i++) {
            int persona = Chance.below(sample.bits(i), population.size());
            double weight = eager(persona, population.tier(persona), seeds.topTopic(population.seedOf(persona)));
            weights += weight;
            sum += weight * reach(persona, persona, crowd);
        }
        return sum / weights;
    }

    /// Followers of a persona in the same unit, as far as they are reached by one repost.
    ///
    /// @param author whose favourite topic it is about
    public double reach(int persona, int author, double crowd) {
        int topic = seeds.topTopic(population.seedOf(author));
        followers.open(persona);
        int slots = followers.slots();
        int step = 1 + slots / 300;
        double sum = 0;
        for (int slot = 0; slot < slots; slot += step) {
            int follower = followers.at(slot);
            if (follower >= 0) {
                sum += step
                        * eager(follower, population.tier(follower), topic)
                        * (slot < followers.closeSlots() ? CLOSE_FACTOR : 1);
            }
        }
        return sum / (1 + slots / crowd);
    }

    /// Spreads one post.
    ///
    /// @param root  the author
    /// @param atMs  milliseconds since the start
    /// @param most  users at which to give up
    /// @return whether it ended by itself
    public boolean spread(int root, long atMs, long key, Pull pull, DelayTable delay, int most) {
        Chance accept = Chance.of(key, "spread");
        int topic = seeds.topTopic(population.seedOf(root));
        users = 0;
        stamp++;
        queue.clear();
        postedMs = atMs;
        queue.add(0, root, -1, 0);
        while (!queue.isEmpty()) {
            queue.pop();
            if (stamps[queue.persona()] == stamp) {
                continue;
            }
            if (users == most) {
                return false;
            }
            stamps[queue.persona()] = stamp;
            int node = add(queue.persona(), queue.parent(), queue.delayMs(), queue.draw());
            show(node, atMs, topic, accept, pull, delay);
        }
        return true;
    }

    /// Users reached, the author included.
    public int users() {
        return users;
    }

    /// The node below which each node hangs; −1 for the author.
    public int[] parents() {
        return Arrays.copyOf(parents, users);
    }

    /// When each acted, since the post.
    public long[] delaysMs() {
        return Arrays.copyOf(delaysMs, users);
    }

    private int add(int persona, int parent, long delayMs, long draw) {
        if (users == personas.length) {
            personas = Arrays.copyOf(personas, 2 * users);
            parents = Arrays.copyOf(parents, 2 * users);
            depths = Arrays.copyOf(depths, 2 * users);
            delaysMs = Arrays.copyOf(delaysMs, 2 * users);
            draws = Arrays.copyOf(draws, 2 * users);
        }
        personas[users] = persona;
        parents[users] = parent;
        depths[users] = parent < 0 ? 0 : depths[parent] + 1;
        delaysMs[users] = delayMs;
        draws[users] = draw;
        return users++;
    }

    private void show(int node, long atMs, int topic, Chance accept, Pull pull, DelayTable delay) {
        int persona = personas[node];
        int depth = depths[node];
        followers.open(persona);
        double strength = depth == 0
                ? pull.firstHand()
                : pull.secondHand()
                        * StrictMath.pow(pull.fading(), depth - 1.0)
                        / (1 + followers.slots() / pull.crowd());
        double pace = depth == 0 ? pull.pace() : pull.latePace();
        for (int segment = 0; segment < followers.segments(); segment++) {
            int tier = followers.tier(segment);
            double rate = tier == Followers.ANY_TIER ? 1 : shared.rates[tier];
            double bound = Math.min(MOST_CHANCE, rate * MOST_EAGER * strength);
            double scale = 1 / -Reactions.logOfRest(bound);
            long slot = followers.start(segment) - 1L;
            for (long draw = 0; ; draw++) {
                long bits = accept.bits(persona, (long) segment << 32 | draw);
                slot += 1 + (long) (Exponential.of(bits) * scale);
                if (slot >= followers.start(segment + 1)) {
                    break;
                }
                int follower = followers.at((int) slot);
                if (follower < 0 || stamps[follower] == stamp) {
                    continue;
                }
                int own = tier == Followers.ANY_TIER ? population.tier(follower) : tier;
                double chance = strength
                        * presence.liveliness(follower, atMs + delaysMs[node])
                        * eager(follower, own, topic)
                        * (slot < followers.closeSlots() ? CLOSE_FACTOR : 1);
                long more = Chance.next(bits);
                if (Chance.unitOf(more) * bound < Math.min(bound, chance)) {
                    long late = Chance.next(more);
                    long dueMs =
                            dueMs(follower, atMs + delaysMs[node], delay.minutes(late) * pace, pull.laterMs(), late)
                                    - atMs;
                    if (dueMs < HORIZON_MS) {
                        queue.add(dueMs, follower, node, late);
                    }
                }
            }
        }
    }

    /// When somebody acts: after its delay, once it is about, as its daily curve says. A post that runs fast calls
    /// people back sooner than one that runs slowly.
    private long dueMs(int follower, long seenMs, double minutes, double laterMs, long bits) {
        long dueMs = seenMs + (long) (Math.min(minutes, MOST_MINUTES) * MINUTE_MS);
        long draw = bits;
        for (int tried = 0; tried < TRIES; tried++) {
            draw = Chance.next(draw);
            if (Chance.unitOf(draw) * Presence.PEAK < presence.weight(follower, dueMs)) {
                return dueMs;
            }
            draw = Chance.next(draw);
            dueMs += (long) Math.min(MOST_MINUTES * MINUTE_MS, laterMs * Exponential.of(draw));
        }
        return dueMs;
    }

    /// The cascade as it stands, with what is needed to tell it again in another pace.
    public Told told() {
        return new Told(
                postedMs,
                Arrays.copyOf(personas, users),
                Arrays.copyOf(parents, users),
                Arrays.copyOf(depths, users),
                Arrays.copyOf(draws, users));
    }

    /// A tree of users with the draws behind its delays.
    public record Told(long atMs, int[] personas, int[] parents, int[] depths, long[] draws) {}

    /// When each user of a tree would have acted under other delays, since the post; not in order.
    public long[] retold(Told told, double pace, double latePace, double laterMs, DelayTable delay) {
        long[] delays = new long[told.personas.length];
        for (int node = 1; node < delays.length; node++) {
            int parent = told.parents[node];
            double minutes = delay.minutes(told.draws[node]) * (parent == 0 ? pace : latePace);
            int persona = told.personas[node];
            delays[node] = Math.min(
                    HORIZON_MS,
                    dueMs(persona, told.atMs + delays[parent], minutes, laterMs, told.draws[node]) - told.atMs);
        }
        return delays;
    }

    private double eager(int follower, int tier, int topic) {
        int seed = population.seedOf(follower);
        double active = Math.min(3, population.postsPerDay(follower) / shared.meanPostsPerDay[tier]);
        double own = active
                * ReactionRates.interestFactor(population, follower, topic)
                * (seeds.repost(seed) + seeds.quote(seed))
                / 2;
        return shared.rates[tier] * Math.min(MOST_EAGER, own);
    }

    /// A moment at which a persona might well post, in the week from the start.
    public long postingMs(int persona, long key) {
        Chance when = Chance.of(key, "when");
        long atMs = 0;
        for (int draw = 0; draw < 24; draw++) {
            atMs = (long) (when.unit(draw) * HORIZON_MS / 2);
            if (when.unit(draw, 1) * 2 < presence.weight(persona, atMs)) {
                break;
            }
        }
        return atMs;
    }
}
