package dev.hubbub.engine.population;

/// The standard normal distribution, both ways, to more digits than any table here has.
final class Gauss {

    private Gauss() {}

    /// Share of the distribution below z; absolute error at most 7.5e-8 (Abramowitz and Stegun 26.2.17).
    static double share(double z) {
        double t = 1 / (1 + 0.2316419 * StrictMath.abs(z));
        double density = 0.3989422804014327 * StrictMath.exp(-z * z / 2);
        double tail = density
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z > 0 ? 1 - tail : tail;
    }

    /// The z with a share below it; relative error at most 1.2e-9 (P. J. Acklam's rational approximation).
    static double quantile(double share) {
        if (share < 0.02425) {
            return tail(StrictMath.sqrt(-2 * StrictMath.log(StrictMath.max(share, 1e-300))));
        }
        if (share > 1 - 0.02425) {
            return -tail(StrictMath.sqrt(-2 * StrictMath.log(StrictMath.max(1 - share, 1e-16))));
        }
        double q = share - 0.5;
        double r = q * q;
        double above =
                ((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.3577518672690) * r
                                        - 30.66479806614716)
                                * r
                        + 2.506628277459239;
        double below =
                ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r
                                        - 13.28068155288572)
                                * r
                        + 1;
        return above * q / below;
    }

    private static double tail(double q) {
        double above =
                ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734)
                                                * q
                                        + 4.374664141464968)
                                * q
                        + 2.938163982698783;
        double below =
                (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q
                        + 1;
        return above / below;
    }
}
