package dev.hubbub.engine.measure;

import java.util.ArrayList;
import java.util.List;

/// The exponent of the power law that the tail of a degree distribution follows (G2).
///
/// For a lower end xmin the exponent is the maximum-likelihood one for whole numbers,
/// 1 + n / Σ ln(x / (xmin − ½)), and the fit is judged by the largest distance D between the tail and the law
/// (Kolmogorov and Smirnov). xmin is chosen for the smallest D among about 20 tails per decade, from the top 10 % of
/// the nodes down to the top 0.1 %, each of at least 50 nodes and xmin ≥ 6, where the formula holds. All tails tried
/// are kept in [#fits], because a real network shows a range of local exponents and not one.
///
/// Source: Clauset, Shalizi and Newman, *Power-Law Distributions in Empirical Data*, SIAM Review 51(4), 2009, sections
/// 3.1 to 3.3 and eq. 3.7. Cost: one histogram, then the number of different degrees in the tail per xmin.
///
/// @param exponent of the density, x^−exponent; NaN if the nodes are too few
/// @param xmin     degree from which the law holds
/// @param tail     number of nodes from there on
/// @param distance D, 0 to 1
/// @param fits     every tail tried, the widest first
public record TailExponent(double exponent, int xmin, long tail, double distance, List<Fit> fits) {

    private static final double WIDEST = 0.1;
    private static final double NARROWEST = 0.001;
    private static final int FEWEST = 50;
    private static final int LEAST_XMIN = 6;
    private static final double STEP = 0.891;

    public TailExponent {
        fits = List.copyOf(fits);
    }

    /// The law fitted to one tail.
    ///
    /// @param xmin     lowest degree of the tail
    /// @param tail     number of nodes in it
    /// @param exponent of the density
    /// @param distance between tail and law, 0 to 1
    public record Fit(int xmin, long tail, double exponent, double distance) {}

    /// Fits the tail of degrees, given in any order.
    public static TailExponent fit(int[] degrees) {
        int[] counts = histogram(degrees);
        double widest = WIDEST * degrees.length;
        double narrowest = Math.max(FEWEST, NARROWEST * degrees.length);
        List<Fit> fits = new ArrayList<>();
        long tail = 0;
        double logs = 0;
        double next = narrowest;
        for (int degree = counts.length - 1; degree >= LEAST_XMIN; degree--) {
            if (counts[degree] == 0) {
                continue;
            }
            tail += counts[degree];
            logs += counts[degree] * StrictMath.log(degree);
            if (tail > widest) {
                break;
            }
            if (tail >= next) {
                double exponent = 1 + tail / (logs - tail * StrictMath.log(degree - 0.5));
                fits.addFirst(new Fit(degree, tail, exponent, distance(counts, degree, tail, exponent)));
                next = tail / STEP;
            }
        }
        Fit best = new Fit(0, 0, Double.NaN, Double.NaN);
        for (Fit fit : fits) {
            if (!(fit.distance() >= best.distance())) {
                best = fit;
            }
        }
        return new TailExponent(best.exponent(), best.xmin(), best.tail(), best.distance(), fits);
    }

    /// `counts[d]` = how many have degree d.
    static int[] histogram(int[] degrees) {
        int largest = 0;
        for (int degree : degrees) {
            largest = Math.max(largest, degree);
        }
        int[] counts = new int[largest + 1];
        for (int degree : degrees) {
            counts[degree]++;
        }
        return counts;
    }

    private static double distance(int[] counts, int xmin, long tail, double exponent) {
        double worst = 0;
        long below = 0;
        for (int degree = xmin; degree < counts.length; degree++) {
            if (counts[degree] == 0) {
                continue;
            }
            worst = Math.max(worst, gap(below, tail, degree - 0.5, xmin, exponent));
            below += counts[degree];
            worst = Math.max(worst, gap(below, tail, degree + 0.5, xmin, exponent));
        }
        return worst;
    }

    private static double gap(long below, long tail, double x, int xmin, double exponent) {
        double law = StrictMath.pow(x / (xmin - 0.5), 1 - exponent);
        return Math.abs(1 - (double) below / tail - law);
    }
}
