package dev.hubbub.engine.reaction;

/// The numbers that say how one post that goes down well spreads by reposts and quotes.
///
/// The defaults are fitted by `hubbub fit cascades`, see docs/cascades.md. Pace and branching are drawn anew for every
/// post, log-normally, since posts differ more from one another than the followers of one do.
///
/// @param branching          further users that one reposter brings, for the median post of [#MEAN_SIZE] users
/// @param branchingDeviation deviation of its logarithm from post to post
/// @param branchingBySize    exponent of the users in the end in it
/// @param fading             factor by which a post works less with each further hop
/// @param crowd              followers of a reposter beyond which each of them sees less of what it reposts
/// @param hopPace            how much slower a repost of a repost comes than one of the post
/// @param paceDeviation      deviation of the logarithm of the delays of one post
/// @param paceBySize         exponent of the users in the end in the delays
/// @param waitByPace         exponent of the pace of a post in how soon its readers come back
/// @param paceSkew           how much farther the slow posts lie from the median than the fast ones
/// @param laterHours         mean hours after which somebody who was not about comes back
/// @param delay              minutes from seeing to reposting, before presence
public record SpreadModel(
        double branching,
        double branchingDeviation,
        double branchingBySize,
        double fading,
        double crowd,
        double hopPace,
        double paceDeviation,
        double paceBySize,
        double waitByPace,
        double paceSkew,
        double laterHours,
        DelayTable delay) {

    private static final double HOUR_MS = 3_600_000;

    /// Mean time after which a reader of a post of some pace comes back who was not about.
    public double laterMs(double pace) {
        return laterHours * HOUR_MS * StrictMath.pow(pace, waitByPace);
    }

    /// Users of a typical cascade that was noticed: the median of C4.
    public static final double MEAN_SIZE = 266;

    private static final double[] SHARES = {0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.87, 0.95, 1};

    /// The fitted numbers.
    public static final SpreadModel DEFAULT = of(numbers(), minutes());

    /// The fitted numbers in the order of the components, without the delay.
    public static double[] numbers() {
        return new double[] {0.3487, 1.0075, 0.55, 0.70, 3250, 0.2545, 1.172, 0.3433, 1.337, 0.1867, 1.661};
    }

    /// The fitted minutes that 5, 15, 30, 45, 60, 75, 87, 95 and 100 % of delays do not exceed.
    public static double[] minutes() {
        return new double[] {3.07, 3.113, 5.61, 16.27, 27.56, 43.06, 56.05, 214.6, 20_436};
    }

    /// A model of eleven numbers and nine minutes, as [#numbers] and [#minutes] have them.
    public static SpreadModel of(double[] numbers, double[] minutes) {
        return new SpreadModel(
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                numbers[5],
                numbers[6],
                numbers[7],
                numbers[8],
                numbers[9],
                numbers[10],
                DelayTable.of(SHARES, minutes));
    }
}
