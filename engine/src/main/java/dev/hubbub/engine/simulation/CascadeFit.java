package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.measure.Cascade;
import dev.hubbub.engine.measure.CascadeShape;
import dev.hubbub.engine.measure.GrowthTargets;
import dev.hubbub.engine.reaction.SpreadModel;
import dev.hubbub.engine.reaction.Spreading;
import dev.hubbub.engine.simulation.CascadeNursery.Post;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/// The program that finds the numbers of [SpreadModel]: it grows cascades of the sizes of the real ones and moves one
/// number at a time until they look like the published figures.
///
/// Two turns alternate. The first moves what decides who reposts from whom, and grows all cascades anew for each trial.
/// The second moves the delays; it tells the same trees again in another pace, which costs a hundredth. Both minimize
/// a sum of squared differences from the figures of docs/fidelity.md, each divided by what is tolerated.
public final class CascadeFit {

    private static final double[] SIZE_SHARES = {0, 0.1, 0.25, 1 / 3.0, 0.5, 2 / 3.0, 0.75, 0.9, 0.99, 1};
    private static final double[] SIZES = {100, 117, 150, 172, 266, 394, 470, 866, 2421, 3500};
    private static final int SHAPE_NUMBERS = 5;
    private static final int SHAPE_ROUNDS = 4;
    private static final int PACE_ROUNDS = 40;
    private static final double PACE_WEIGHT = 0.1;
    private static final List<Integer> MINUTES = GrowthTargets.MINUTES;

    private final World world;
    private final Spreading.Public where;
    private final Authors authors;
    private final Fork fork;
    private final int cascades;
    private final Consumer<String> tell;
    private final double[] numbers = SpreadModel.numbers();
    private final double[] minutes = SpreadModel.minutes();
    private Spreading.Told[] trees = {};
    private String report = "";

    /// A search from the numbers in use on.
    ///
    /// @param cascades to grow per trial
    /// @param tell     told how far it has come
    public CascadeFit(World world, int cascades, Fork fork, Consumer<String> tell) {
        this.world = world;
        this.where = Spreading.in(world.population(), world.graph(), CascadeNursery.START_MS);
        this.authors = Authors.of(world);
        this.cascades = cascades;
        this.fork = fork;
        this.tell = tell;
    }

    /// The size below which a share of the real cascades stay: C4, with 100 and 3,500 as ends.
    static int sizeAt(double share) {
        int upper = 1;
        while (SIZE_SHARES[upper] < share) {
            upper++;
        }
        double part = (share - SIZE_SHARES[upper - 1]) / (SIZE_SHARES[upper] - SIZE_SHARES[upper - 1]);
        double low = StrictMath.log(SIZES[upper - 1]);
        return (int) Math.round(StrictMath.exp(low + part * (StrictMath.log(SIZES[upper]) - low)));
    }

    private static long key(int cascade) {
        return Chance.of(cascade, "fit").bits(0);
    }

    private SpreadModel model() {
        return SpreadModel.of(numbers, minutes);
    }

    /// Takes one turn at each kind of number.
    public void turn() {
        search(SHAPE_ROUNDS, 0, SHAPE_NUMBERS, fit -> fit.growAll().shapeError() + PACE_WEIGHT * fit.paceError());
        growAll();
        search(PACE_ROUNDS, SHAPE_NUMBERS, numbers.length + minutes.length, CascadeFit::paceError);
    }

    /// The numbers as they stand, and each figure found beside the one published.
    public String summary() {
        growAll();
        StringBuilder text = new StringBuilder();
        text.append("numbers ").append(Arrays.toString(numbers)).append('\n');
        text.append("minutes ").append(Arrays.toString(minutes)).append('\n');
        text.append("found/published; error of the shape ").append(shapeError()).append(":\n");
        text.append(report).append('\n');
        text.append("error of the pace ").append(paceError()).append(':').append(report);
        return text.toString();
    }

    private CascadeFit growAll() {
        SpreadModel model = model();
        Spreading.Told[] grown = new Spreading.Told[cascades];
        int strands = fork.threads();
        fork.run(strands, strand -> {
            CascadeNursery nursery = CascadeNursery.of(world, where, authors, model);
            for (int i = strand; i < cascades; i += strands) {
                grown[i] = nursery.told(sizeAt((i + 0.5) / cascades), Post.even(i, key(i)));
            }
        });
        trees = grown;
        return this;
    }

    /// Pattern search: each number up and down by a step, which grows after success and shrinks after failure.
    private void search(int rounds, int from, int to, ToDoubleFunction<CascadeFit> error) {
        double[] steps = new double[to];
        Arrays.fill(steps, 0.2);
        double best = error.applyAsDouble(this);
        tell.accept("error " + best);
        for (int round = 0; round < rounds; round++) {
            for (int i = from; i < to; i++) {
                double before = number(i);
                double after = before;
                for (int sign = 1; sign >= -1 && after == before; sign -= 2) {
                    number(i, moved(i, before, sign * steps[i]));
                    double now = inOrder() ? error.applyAsDouble(this) : Double.POSITIVE_INFINITY;
                    if (now < best) {
                        best = now;
                        after = number(i);
                    }
                }
                number(i, after);
                steps[i] *= after == before ? 0.5 : 1.4;
            }
            tell.accept("round " + round + ": error " + best);
        }
    }

    private double moved(int i, double value, double step) {
        boolean exponent = i == 2 || i == 7 || i == 9;
        return exponent ? value + step / 2 : value * StrictMath.exp(step);
    }

    private double number(int i) {
        return i < numbers.length ? numbers[i] : minutes[i - numbers.length];
    }

    private void number(int i, double value) {
        if (i < numbers.length) {
            numbers[i] = value;
        } else {
            minutes[i - numbers.length] = value;
        }
    }

    private boolean inOrder() {
        for (int i = 1; i < minutes.length; i++) {
            if (minutes[i] <= minutes[i - 1] * 1.005) {
                return false;
            }
        }
        return numbers[3] <= 1
                && Math.abs(numbers[9]) < 0.35
                && numbers[0] < 0.9
                && minutes[0] > 0.1
                && minutes[minutes.length - 1] <= 21_000;
    }

    /// How far the finished trees lie from C3, C5, C6 and C7.
    double shapeError() {
        double[] depth = new double[cascades];
        double[] breadth = new double[cascades];
        double[] first = new double[cascades];
        double[] virality = new double[cascades];
        double[] logSize = new double[cascades];
        for (int i = 0; i < cascades; i++) {
            int[] parents = trees[i].parents();
            CascadeShape shape = Cascade.of(parents, new long[parents.length]).shape();
            depth[i] = shape.depth();
            breadth[i] = shape.maxBreadth() * (double) sizeAt((i + 0.5) / cascades) / parents.length;
            first[i] = shape.firstHopShare();
            virality[i] = shape.structuralVirality();
            logSize[i] = StrictMath.log(parents.length);
        }
        Misfit misfit = new Misfit();
        double correlation = correlation(virality, logSize);
        for (double[] values : List.of(depth, breadth, first, virality)) {
            Arrays.sort(values);
        }
        misfit.add("depth", mean(depth), 3.72, 0.08)
                .add("p50", at(depth, 0.5), 3, 1)
                .add("p90", at(depth, 0.9), 6, 0.7)
                .add("p99", at(depth, 0.99), 9, 1)
                .add("breadth p50", at(breadth, 0.5), 201, 6)
                .add("p90", at(breadth, 0.9), 654, 25)
                .add("first", mean(first), 0.77, 0.01)
                .add("p50", at(first, 0.5), 0.84, 0.012)
                .add("virality", mean(virality), 2.53, 0.05)
                .add("p10", at(virality, 0.1), 2.08, 0.03)
                .add("p50", at(virality, 0.5), 2.36, 0.04)
                .add("p90", at(virality, 0.9), 3.22, 0.12)
                .add("p99", at(virality, 0.99), 4.47, 0.4)
                .add("r", correlation, 0.19, 0.08);
        report = misfit.text();
        return misfit.sum();
    }

    private static double correlation(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double at(double[] ascending, double p) {
        double place = p * (ascending.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }

    /// How far the growth of the trees, told in the pace of the model, lies from the growth table and C8 and C9.
    double paceError() {
        SpreadModel model = model();
        Spreading spreading = where.strand();
        int n = MINUTES.size();
        double[][] scale = new double[n][cascades];
        double[][] depth = new double[n][cascades];
        double[][] breadth = new double[n][cascades];
        double[] halfLives = new double[cascades];
        double[] late = new double[LATE.length];
        int[] group = new int[cascades];
        int[] counts = new int[GrowthTargets.GROUPS.size()];
        for (int i = 0; i < cascades; i++) {
            Spreading.Told tree = trees[i];
            int users = tree.parents().length;
            double pace = Post.even(i, key(i)).slowness(model, users);
            long[] delays = spreading.retold(tree, pace, pace * model.hopPace(), model.laterMs(pace), model.delay());
            long[] order = new long[users];
            for (int node = 0; node < users; node++) {
                order[node] = delays[node] << 20 | node;
            }
            Arrays.sort(order);
            int[] breadths = new int[users + 1];
            int deepest = 0;
            int broadest = 1;
            int node = 1;
            for (int m = 0; m < n; m++) {
                while (node < users && order[node] >> 20 <= MINUTES.get(m) * 60_000L) {
                    int hops = tree.depths()[(int) (order[node] & 0xFFFFF)];
                    deepest = Math.max(deepest, hops);
                    broadest = Math.max(broadest, ++breadths[hops]);
                    node++;
                }
                scale[m][i] = (double) node / users;
                depth[m][i] = deepest;
                breadth[m][i] = (double) broadest / users;
            }
            halfLives[i] = (order[(users + 1) / 2 - 1] >> 20) / 60_000.0;
            for (int m = 0; m < LATE.length; m++) {
                int seen = 0;
                while (seen < users && order[seen] >> 20 <= LATE[m] * 60_000L) {
                    seen++;
                }
                late[m] += (double) seen / users / cascades;
            }
            group[i] = GrowthTargets.GROUPS.indexOf(GrowthTargets.groupOf(sizeAt((i + 0.5) / cascades)));
            counts[group[i]]++;
        }
        Misfit misfit = new Misfit();
        for (int m = 0; m < n; m++) {
            misfit.add(
                    "\n" + MINUTES.get(m) + "' scale",
                    mean(scale[m]),
                    GrowthTargets.ALL.scale().get(m),
                    0.005);
            misfit.add("depth", mean(depth[m]), GrowthTargets.ALL.depth().get(m), 0.05);
            misfit.add(
                    "breadth", mean(breadth[m]), GrowthTargets.ALL.maxBreadth().get(m), 0.005);
            for (int g = 0; g < counts.length; g++) {
                GrowthTargets target = GrowthTargets.GROUPS.get(g);
                misfit.add(
                        "| " + g,
                        mean(scale[m], group, g) / counts[g],
                        target.scale().get(m),
                        0.01);
                misfit.add(
                        "", mean(depth[m], group, g) / counts[g], target.depth().get(m), 0.1);
                misfit.add(
                        "",
                        mean(breadth[m], group, g) / counts[g],
                        target.maxBreadth().get(m),
                        0.01);
            }
            double mean = mean(scale[m]);
            double squares =
                    Arrays.stream(scale[m]).map(x -> (x - mean) * (x - mean)).sum();
            Arrays.sort(scale[m]);
            misfit.add("| sd", Math.sqrt(squares / cascades), GrowthTargets.SCALE_SPREAD.get(m), 0.01);
            misfit.add("p25", at(scale[m], 0.25), GrowthTargets.SCALE_P25.get(m), 0.015);
            misfit.add("p75", at(scale[m], 0.75), GrowthTargets.SCALE_P75.get(m), 0.015);
        }
        Arrays.sort(halfLives);
        misfit.add("\nhalf-life p25", at(halfLives, 0.25), 21, 1.5);
        misfit.add("p50", at(halfLives, 0.5), 43, 2.5);
        misfit.add("p75", at(halfLives, 0.75), 124, 8);
        for (int m = 0; m < LATE.length; m++) {
            misfit.add("\n" + LATE[m] + "'", late[m], LATE_SHARES[m], 0.01);
        }
        report = misfit.text();
        return misfit.sum();
    }

    private static final int[] LATE = {360, 720, 1440, 10_080};
    private static final double[] LATE_SHARES = {0.786, 0.857, 0.915, 0.979};

    private static double mean(double[] values, int[] group, int wanted) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += group[i] == wanted ? values[i] : 0;
        }
        return sum;
    }

    /// A growing sum of squared differences, and the figures behind it.
    private static final class Misfit {

        private double sum;
        private final StringBuilder text = new StringBuilder();

        Misfit add(String name, double found, double wanted, double tolerated) {
            double off = (found - wanted) / tolerated;
            sum += off * off;
            double round = 1000;
            text.append(name).append(' ').append(Math.round(found * round) / round);
            text.append('/').append(wanted).append(' ');
            return this;
        }

        double sum() {
            return sum;
        }

        String text() {
            return text.toString();
        }
    }
}
