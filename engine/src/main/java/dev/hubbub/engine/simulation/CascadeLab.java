package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.measure.Cascade;
import dev.hubbub.engine.measure.Growth;
import dev.hubbub.engine.reaction.SpreadModel;
import dev.hubbub.engine.reaction.Spreading;
import dev.hubbub.engine.simulation.CascadeNursery.Post;
import dev.hubbub.engine.simulation.CascadeStart.Seen;

/// A bench on which single cascades of a public are grown, and the growth of others is told beforehand.
///
/// A forecast is the mean over the simulated cascades of about the wanted size, each told as if it had come to exactly
/// that size. What was seen in the first minutes gives more weight to those that began alike, and each of them is told
/// as if it had begun exactly so. See docs/cascades.md for the method, its numbers and its errors.
public final class CascadeLab {

    /// Cascades in the library unless told otherwise.
    public static final int CASCADES = 6000;

    /// Fewest cascades of equal weight behind a forecast.
    static final double FEWEST = 30;

    private static final double WIDTH = 0.35;
    private static final double WIDTH_OF_SMALL = 0.1;
    private static final double SMALL = 8;
    private static final double LARGE = 50;
    private static final int ENOUGH = 120;

    /// Deviation, as a share of the users, within which a cascade counts as having begun alike; fitted on simulated
    /// hold-outs.
    static final double LIKENESS = 0.02;

    private final World world;
    private final Spreading.Public where;
    private final Authors authors;
    private final SpreadModel model;
    private final CascadeLibrary library;
    private final double likeness;

    private CascadeLab(
            World world,
            Spreading.Public where,
            Authors authors,
            SpreadModel model,
            CascadeLibrary library,
            double likeness) {
        this.world = world;
        this.where = where;
        this.authors = authors;
        this.model = model;
        this.library = library;
        this.likeness = likeness;
    }

    /// A bench in one public, with the fitted model.
    public static CascadeLab of(World world, Fork fork) {
        return of(world, SpreadModel.DEFAULT, CASCADES, fork);
    }

    /// A bench in one public.
    ///
    /// @param cascades in the library; 1,000 or more
    public static CascadeLab of(World world, SpreadModel model, int cascades, Fork fork) {
        if (cascades < 1000) {
            throw new IllegalArgumentException("cascades must be 1,000 or more, but was " + cascades);
        }
        Spreading.Public where = Spreading.in(world.population(), world.graph(), CascadeNursery.START_MS);
        Authors authors = Authors.of(world);
        CascadeLibrary library = CascadeLibrary.grow(world, where, authors, model, cascades, fork);
        return new CascadeLab(world, where, authors, model, library, LIKENESS);
    }

    CascadeLab withLikeness(double other) {
        return new CascadeLab(world, where, authors, model, library, other);
    }

    /// Simulated cascades of about the given sizes, drawn anew.
    ///
    /// @param users 1 or more each
    /// @param seed  other seeds give other cascades
    public Cascade[] grow(int[] users, long seed, Fork fork) {
        Cascade[] grown = new Cascade[users.length];
        int strands = fork.threads();
        Chance keys = Chance.of(seed, "cascades grown");
        fork.run(strands, strand -> {
            CascadeNursery nursery = CascadeNursery.of(world, where, authors, model);
            for (int i = strand; i < users.length; i += strands) {
                grown[i] = nursery.grow(users[i], Post.of(keys.bits(i)));
            }
        });
        return grown;
    }

    /// The expected growth of a cascade.
    public CascadeForecast forecast(CascadeStart start) {
        double log = StrictMath.log(start.users());
        double width = width(start.users()) * (start.seen().isEmpty() ? 1 : 2);
        int from = library.place(log - width);
        int to = library.place(log + width);
        if (to - from < ENOUGH) {
            to = Math.min(library.size(), Math.max(to, from + ENOUGH));
            from = Math.max(0, Math.min(from, to - ENOUGH));
            width = Math.max(library.logUsers(to - 1) - log, log - library.logUsers(from)) + WIDTH;
        }
        double[] bySize = new double[to - from];
        for (int i = 0; i < bySize.length; i++) {
            double off = Math.min(1, Math.abs(library.logUsers(from + i) - log) / width);
            double rest = 1 - off * off * off;
            bySize[i] = rest * rest * rest;
        }
        return mean(start, from, start.seen().isEmpty() ? bySize : alike(start, from, bySize));
    }

    /// Half the range of log sizes that counts as about the same: narrow where a user more or less matters.
    private static double width(int users) {
        double part = StrictMath.log(users / SMALL) / StrictMath.log(LARGE / SMALL);
        return WIDTH_OF_SMALL + (WIDTH - WIDTH_OF_SMALL) * Math.max(0, Math.min(1, part));
    }

    private double[] alike(CascadeStart start, int from, double[] bySize) {
        double[] distances = new double[bySize.length];
        double least = Double.POSITIVE_INFINITY;
        double others = Math.max(1, start.users() - 1);
        for (int i = 0; i < bySize.length; i++) {
            double sum = 0;
            for (Seen seen : start.seen()) {
                double share = (seen.users() - 1) / others;
                double off = library.at(from + i).share(seen.minute()) - share;
                sum += off * off / (share * (1 - share) / others + likeness * likeness);
            }
            distances[i] = sum / start.seen().size();
            least = bySize[i] > 0 ? Math.min(least, distances[i]) : least;
        }
        double[] weights = new double[bySize.length];
        for (double sharpness = 0.5; ; sharpness *= 0.7) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = bySize[i] * StrictMath.exp(-sharpness * (distances[i] - least));
            }
            if (worth(weights) >= FEWEST || sharpness < 1e-6) {
                return weights;
            }
        }
    }

    private static double worth(double[] weights) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return sum * sum / squares;
    }

    private CascadeForecast mean(CascadeStart start, int from, double[] weights) {
        double[] scale = new double[Growth.MINUTES];
        double[] depth = new double[Growth.MINUTES];
        double[] maxBreadth = new double[Growth.MINUTES];
        double[] shares = new double[Growth.MINUTES];
        int users = start.users();
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            total += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            double weight = weights[i] / total;
            if (weight <= 0) {
                continue;
            }
            GrownCascade cascade = library.at(from + i);
            tell(cascade, start, shares);
            for (int t = 0; t < Growth.MINUTES; t++) {
                scale[t] += weight * (1 + shares[t] * (users - 1));
                depth[t] += weight * (users == 1 ? 0 : cascade.depthAt(shares[t]));
                maxBreadth[t] += weight * cascade.maxBreadthAt(shares[t], users);
            }
        }
        return new CascadeForecast(scale, depth, maxBreadth, worth(weights));
    }

    /// The shares of a simulated cascade at minutes 1 to 150, as if it had passed through what was seen: between two
    /// things seen, and after the last, it goes the same part of its way as it did.
    private static void tell(GrownCascade cascade, CascadeStart start, double[] shares) {
        int others = Math.max(1, start.users() - 1);
        int minute = 0;
        double share = 0;
        for (Seen seen : start.seen()) {
            double next = (double) (seen.users() - 1) / others;
            double own = cascade.share(minute);
            double way = cascade.share(seen.minute()) - own;
            for (int t = minute + 1; t <= seen.minute(); t++) {
                double part =
                        way > 0 ? (cascade.share(t) - own) / way : (double) (t - minute) / (seen.minute() - minute);
                shares[t - 1] = share + (next - share) * part;
            }
            minute = seen.minute();
            share = next;
        }
        double own = cascade.share(minute);
        for (int t = minute + 1; t <= Growth.MINUTES; t++) {
            double part = own < 1 ? (cascade.share(t) - own) / (1 - own) : 0;
            shares[t - 1] = share + (1 - share) * part;
        }
    }
}
