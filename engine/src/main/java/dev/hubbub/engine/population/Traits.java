package dev.hubbub.engine.population;

/// The Big Five by age and gender, drawn with their correlations.
///
/// Sources:
/// - **Correlations**: van der Linden, te Nijenhuis and Bakker, *The General Factor of Personality: A meta-analysis of
///   Big Five intercorrelations*, Journal of Research in Personality 44 (2010), K = 212, N = 144,117 (checked); the ten
///   corrected correlations are as recalled, check before quoting.
/// - **Age**: Soto, John, Gosling and Potter, *Age Differences in Personality Traits From 10 to 65*, Journal of
///   Personality and Social Psychology 100 (2011), N = 1,267,218, and Srivastava et al. 2003: conscientiousness and
///   agreeableness rise through adult life, neuroticism falls among women and hardly among men (direction checked);
///   the sizes are as recalled.
/// - **Gender**: women higher in neuroticism and agreeableness, and a little in extraversion (Weisberg, DeYoung and
///   Hirsh, Frontiers in Psychology 2, 2011, and Schmitt et al. 2008 in 55 nations: direction checked; sizes as
///   recalled).
final class Traits {

    static final int COUNT = 5;

    /// Correlations in the order openness, conscientiousness, extraversion, agreeableness, neuroticism.
    static final double[][] CORRELATION = {
        {1, .20, .43, .21, -.17},
        {.20, 1, .29, .43, -.43},
        {.43, .29, 1, .26, -.36},
        {.21, .43, .26, 1, -.36},
        {-.17, -.43, -.36, -.36, 1}
    };

    private static final double[][] ROOT = cholesky(CORRELATION);

    /// How far women are above the middle of the two genders, in standard deviations; men are as far below.
    private static final double[] WOMEN = {-.02, .05, .08, .18, .22};

    /// What 10 years more do to women and to men between 18 and 65, in standard deviations.
    private static final double[][] DECADE = {{.02, .11, -.02, .08, -.10}, {.02, .11, -.03, .07, -.03}};

    private Traits() {}

    /// The five z values of one person: five independent normals, correlated, then moved by age and gender.
    static double[] correlated(double[] normals, int age, Gender gender) {
        double decades = (Math.clamp(age, 16, 65) - 38) / 10.0;
        double[] z = new double[COUNT];
        for (int trait = 0; trait < COUNT; trait++) {
            for (int source = 0; source <= trait; source++) {
                z[trait] += ROOT[trait][source] * normals[source];
            }
            z[trait] += switch (gender) {
                case WOMAN -> WOMEN[trait] + DECADE[0][trait] * decades;
                case MAN -> -WOMEN[trait] + DECADE[1][trait] * decades;
                case NONBINARY -> (DECADE[0][trait] + DECADE[1][trait]) / 2 * decades;
            };
        }
        return z;
    }

    static BigFive quantiles(double[] z) {
        return new BigFive(quantile(z[0]), quantile(z[1]), quantile(z[2]), quantile(z[3]), quantile(z[4]));
    }

    private static double quantile(double z) {
        return Figures.milli(Gauss.share(z));
    }

    /// The lower triangle whose product with its transpose is a correlation matrix.
    static double[][] cholesky(double[][] matrix) {
        int size = matrix.length;
        double[][] root = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    rest -= root[row][k] * root[column][k];
                }
                root[row][column] = row == column ? StrictMath.sqrt(rest) : rest / root[column][column];
            }
        }
        return root;
    }
}
