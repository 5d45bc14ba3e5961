package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.reaction.SpreadModel;
import dev.hubbub.engine.reaction.Spreading;
import dev.hubbub.engine.simulation.CascadeNursery.Post;
import java.util.Arrays;
import java.util.Comparator;

/// Simulated cascades of all sizes, smallest first, from which forecasts are made.
///
/// Small ones are many and large ones few, by a power law of sizes; neighbours in size differ evenly in pace and
/// branching, so a mean over some of them has little noise. The same for any number of threads.
final class CascadeLibrary {

    private static final int SMALLEST = 2;
    private static final int LARGEST = 3000;
    private static final double SIZE_EXPONENT = 0.3;

    private final GrownCascade[] cascades;
    private final double[] logUsers;

    private CascadeLibrary(GrownCascade[] cascades) {
        this.cascades = cascades;
        this.logUsers = Arrays.stream(cascades)
                .mapToDouble(cascade -> StrictMath.log(cascade.users()))
                .toArray();
    }

    static CascadeLibrary grow(
            World world, Spreading.Public where, Authors authors, SpreadModel model, int count, Fork fork) {
        int largest =
                Math.min(LARGEST, Math.max(SMALLEST + 1, world.population().size() / 50));
        Chance keys = Chance.of(world.population().seed(), "cascade library");
        GrownCascade[] grown = new GrownCascade[count];
        int strands = fork.threads();
        fork.run(strands, strand -> {
            CascadeNursery nursery = CascadeNursery.of(world, where, authors, model);
            for (int i = strand; i < count; i += strands) {
                int users = sizeAt((i + 0.5) / count, largest);
                grown[i] = new GrownCascade(nursery.grow(users, Post.even(i, keys.bits(i))));
            }
        });
        Arrays.sort(grown, Comparator.comparingInt(GrownCascade::users));
        return new CascadeLibrary(grown);
    }

    private static int sizeAt(double share, int largest) {
        double from = StrictMath.pow(SMALLEST - 0.5, -SIZE_EXPONENT);
        double to = StrictMath.pow(largest, -SIZE_EXPONENT);
        double size = StrictMath.pow(from + (to - from) * share, -1 / SIZE_EXPONENT);
        return Math.max(SMALLEST, (int) Math.round(size));
    }

    int size() {
        return cascades.length;
    }

    GrownCascade at(int i) {
        return cascades[i];
    }

    double logUsers(int i) {
        return logUsers[i];
    }

    /// The first cascade with at least so many users, by logarithm.
    int place(double log) {
        int at = Arrays.binarySearch(logUsers, log);
        while (at > 0 && logUsers[at - 1] == log) {
            at--;
        }
        return at < 0 ? -at - 1 : at;
    }
}
