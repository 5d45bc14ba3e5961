package dev.hubbub.engine.population;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Normal;
import java.util.List;

/// One Markov step from the personality of a seed profile to that of a persona.
///
/// Traits are taken as normal scores. A step keeps 0.85 of the seed's score and adds noise with the correlations that
/// the traits have among adults, so that a population of stepped personalities has the margins and the correlations of
/// its seeds: the step is reversible, with the population as its stationary distribution. Correlations: van der Linden,
/// te Nijenhuis and Bakker, *The General Factor of Personality*, Journal of Research in Personality 44(3), 2010 (as
/// recalled: check before quoting).
final class Personality {

    private static final double KEPT = 0.85;
    private static final double FRESH = StrictMath.sqrt(1 - KEPT * KEPT);
    private static final int TRAITS = 5;

    /// Openness, conscientiousness, extraversion, agreeableness, neuroticism.
    private static final double[][] CORRELATION = {
        {1.00, 0.20, 0.43, 0.21, -0.17},
        {0.20, 1.00, 0.29, 0.43, -0.43},
        {0.43, 0.29, 1.00, 0.26, -0.36},
        {0.21, 0.43, 0.26, 1.00, -0.36},
        {-0.17, -0.43, -0.36, -0.36, 1.00},
    };

    private static final double[][] ROOT = cholesky(CORRELATION);
    private static final int CELLS = 2048;
    private static final double REACH = 4;
    private static final double[] BELOW = below();
    private static final byte[] BELOW_STEPS = belowSteps();

    private final Chance chance;
    private final double[] scores;
    private final double[][] columns;

    Personality(long worldSeed, List<SeedProfile> seeds) {
        this.chance = Chance.of(worldSeed, "personality");
        this.scores = new double[seeds.size() * TRAITS];
        for (int i = 0; i < seeds.size(); i++) {
            BigFive traits = seeds.get(i).personality();
            scores[i * TRAITS] = Normal.quantile(traits.openness());
            scores[i * TRAITS + 1] = Normal.quantile(traits.conscientiousness());
            scores[i * TRAITS + 2] = Normal.quantile(traits.extraversion());
            scores[i * TRAITS + 3] = Normal.quantile(traits.agreeableness());
            scores[i * TRAITS + 4] = Normal.quantile(traits.neuroticism());
        }
        this.columns = new double[TRAITS][seeds.size()];
        for (int i = 0; i < scores.length; i++) {
            columns[i % TRAITS][i / TRAITS] = scores[i];
        }
    }

    /// The personality of a persona of a seed.
    BigFive step(int persona, int seed) {
        double[] noise = new double[TRAITS];
        for (int trait = 0; trait < TRAITS; trait++) {
            noise[trait] = Normal.of(chance.bits(persona, trait));
        }
        return new BigFive(
                trait(seed, 0, noise),
                trait(seed, 1, noise),
                trait(seed, 2, noise),
                trait(seed, 3, noise),
                trait(seed, 4, noise));
    }

    /// The stream of the noise: trait k of a persona takes bits (persona, k).
    Chance chance() {
        return chance;
    }

    /// The personalities of a run of personas whose seeds stand in a line, in whole steps.
    ///
    /// @param noise normal draws by trait and persona of the run
    /// @param cells room for the run
    void steps(double[][] noise, int[] cells, int seed, int count, byte[][] into, int row) {
        for (int trait = 0; trait < TRAITS; trait++) {
            scores(noise, cells, trait, columns[trait], seed, count);
            byte[] traits = into[trait];
            for (int i = 0; i < count; i++) {
                traits[row + i] = BELOW_STEPS[cells[i]];
            }
        }
    }

    /// The same sums as in [#step], with zeros for the noise that a trait does not take.
    private static void scores(double[][] noise, int[] cells, int trait, double[] base, int seed, int count) {
        double[] root = ROOT[trait];
        double a = root[0];
        double b = root[1];
        double c = root[2];
        double d = root[3];
        double e = root[4];
        double[] first = noise[0];
        double[] second = noise[1];
        double[] third = noise[2];
        double[] fourth = noise[3];
        double[] fifth = noise[4];
        for (int i = 0; i < count; i++) {
            double fresh = 0 + a * first[i] + b * second[i] + c * third[i] + d * fourth[i] + e * fifth[i];
            int cell = (int) ((KEPT * base[seed + i] + FRESH * fresh + REACH) * (CELLS / (2 * REACH)));
            cells[i] = Math.max(0, Math.min(CELLS - 1, cell));
        }
    }

    private double trait(int seed, int trait, double[] noise) {
        double fresh = 0;
        for (int k = 0; k <= trait; k++) {
            fresh += ROOT[trait][k] * noise[k];
        }
        double score = KEPT * scores[seed * TRAITS + trait] + FRESH * fresh;
        double cell = (score + REACH) * (CELLS / (2 * REACH));
        return BELOW[(int) Math.max(0, Math.min(CELLS - 1, cell))];
    }

    static double[][] cholesky(double[][] matrix) {
        int size = matrix.length;
        double[][] root = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? StrictMath.sqrt(sum) : sum / root[j][j];
            }
        }
        return root;
    }

    private static double[] below() {
        double[] below = new double[CELLS];
        for (int i = 0; i < CELLS; i++) {
            below[i] = Normal.below((i + 0.5) * (2 * REACH / CELLS) - REACH);
        }
        return below;
    }

    private static byte[] belowSteps() {
        byte[] steps = new byte[CELLS];
        for (int i = 0; i < CELLS; i++) {
            steps[i] = PersonaBlock.step(BELOW[i]);
        }
        return steps;
    }
}
