package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Normal;
import dev.hubbub.engine.measure.Cascade;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.reaction.SpreadModel;
import dev.hubbub.engine.reaction.Spreading;

/// Where single cascades are grown to a wanted number of users: an author with followers enough, a moment at which it
/// might post, a pace and a branching drawn for the post, and a pull steered until about as many come.
///
/// A cascade of more than a tenth of the public is grown to a tenth of it; whoever uses it scales it up.
final class CascadeNursery {

    /// Monday 2 March 2026, 00:00 UTC: the start of an ordinary week.
    static final long START_MS = 1_772_409_600_000L;

    private static final int TRIES = 14;
    private static final double TOLERANCE = 0.12;
    private static final double ROUNDING = 0.9;
    private static final int STRAIGHT = 3;
    private static final double MOST_BRANCHING = 0.9;

    private final SpreadModel model;
    private final Spreading spreading;
    private final Population population;
    private final Authors authors;
    private final double reachOfReposter;

    private CascadeNursery(
            World world, Spreading spreading, Authors authors, SpreadModel model, double reachOfReposter) {
        this.population = world.population();
        this.spreading = spreading;
        this.authors = authors;
        this.model = model;
        this.reachOfReposter = reachOfReposter;
    }

    /// A nursery for one thread.
    static CascadeNursery of(World world, Spreading.Public where, Authors authors, SpreadModel model) {
        Spreading spreading = where.strand();
        return new CascadeNursery(world, spreading, authors, model, spreading.reachOfReposter(model.crowd()));
    }

    /// What is drawn for one post.
    ///
    /// @param key       name of all its draws
    /// @param pace      where it stands between the fastest and the slowest posts, in [0, 1)
    /// @param branching where it stands in how often a repost brings the next
    record Post(long key, double pace, double branching) {

        /// A post whose pace and branching are drawn too.
        static Post of(long key) {
            Chance draw = Chance.of(key, "post");
            return new Post(key, draw.unit(0), draw.unit(1));
        }

        /// One of many posts whose paces and branchings fill the square evenly: the i-th point of a lattice that is
        /// even for any stretch of i (a Kronecker sequence with the powers of the plastic number).
        static Post even(int i, long key) {
            double first = 0.5 + 0.7548776662466927 * i;
            double second = 0.5 + 0.5698402909980532 * i;
            return new Post(key, first - Math.floor(first), second - Math.floor(second));
        }

        private static double normal(double share) {
            return Normal.of((long) (share * 0x1.0p53) << 11);
        }

        /// How much slower it runs than the median post.
        double slowness(SpreadModel model, int users) {
            double normal = normal(pace);
            double skewed = normal + model.paceSkew() * (normal * normal - 1) / 2;
            return StrictMath.exp(model.paceDeviation() * skewed + model.paceBySize() * relative(users));
        }

        /// Further users that a reposter brings.
        double branching(SpreadModel model, int users) {
            return Math.min(
                    MOST_BRANCHING,
                    model.branching()
                            * StrictMath.exp(model.branchingDeviation() * normal(branching)
                                    + model.branchingBySize() * relative(users)));
        }

        private static double relative(int users) {
            return StrictMath.log(users / SpreadModel.MEAN_SIZE);
        }
    }

    /// A cascade of about so many users.
    ///
    /// @param wanted 1 or more
    Cascade grow(int wanted, Post post) {
        return wanted == 1 || !growTo(wanted, post)
                ? Cascade.of(new int[] {-1}, new long[] {0})
                : Cascade.of(spreading.parents(), spreading.delaysMs());
    }

    /// The same with what is needed to tell it again in another pace.
    Spreading.Told told(int wanted, Post post) {
        growTo(wanted, post);
        return spreading.told();
    }

    private boolean growTo(int wanted, Post post) {
        int size = Math.min(wanted, Math.max(2, population.size() / 10));
        Chance draw = Chance.of(post.key(), "cascade");
        double pace = post.slowness(model, size);
        double branching = post.branching(model, size);
        int author = authors.withFollowersFor(size, draw.bits(2));
        long atMs = spreading.postingMs(author, draw.bits(3));
        double secondHand = branching / reachOfReposter;
        double firstHand = (size - 1) * (1 - branching) / Math.max(1, spreading.reach(author, author, 1e12));
        double missed = Double.POSITIVE_INFINITY;
        double nearest = firstHand;
        long nearestKey = 0;
        for (int attempt = 0; attempt <= TRIES; attempt++) {
            boolean last = attempt == TRIES;
            long attemptKey = last ? nearestKey : draw.bits(4, attempt);
            Spreading.Pull pull = new Spreading.Pull(
                    last ? nearest : firstHand,
                    secondHand,
                    model.fading(),
                    model.crowd(),
                    pace,
                    pace * model.hopPace(),
                    model.laterMs(pace));
            boolean ended = spreading.spread(author, atMs, attemptKey, pull, model.delay(), 2 * size + 8);
            double miss = Math.abs(StrictMath.log((double) spreading.users() / size));
            if (ended && (last || miss <= Math.max(TOLERANCE, ROUNDING / size))) {
                return true;
            }
            if (ended && miss < missed) {
                missed = miss;
                nearest = firstHand;
                nearestKey = attemptKey;
            }
            double step =
                    StrictMath.pow((size - 1) / Math.max(0.5, spreading.users() - 1.0), attempt < STRAIGHT ? 0.9 : 0.5);
            firstHand *= Math.max(0.4, Math.min(2.5, step));
        }
        return false;
    }
}
