package dev.hubbub.engine.measure;

import java.util.List;

/// How real cascades grew: means over 1,923 trees of Twitter15 and Twitter16 by their final number of users.
///
/// Computed for this project from the public data of Ma, Gao and Wong, *Detect Rumors in Microblog Posts Using
/// Propagation Structure via Kernel Learning*, ACL 2017. These were rumours and news that had already grown.
///
/// @param fewestUsers final users of the smallest cascade of the group
/// @param mostUsers   final users of the largest
/// @param scale       mean share of the final users, at each of [#MINUTES]
/// @param depth       mean depth in hops, at each of [#MINUTES]
/// @param maxBreadth  mean max breadth as a share of the final users, at each of [#MINUTES]
public record GrowthTargets(
        int fewestUsers, int mostUsers, List<Double> scale, List<Double> depth, List<Double> maxBreadth) {

    /// Minutes after the root for which the curves are known.
    public static final List<Integer> MINUTES = List.of(1, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 149);

    /// Standard deviation of scale / users over all trees, at each of [#MINUTES].
    public static final List<Double> SCALE_SPREAD =
            curve(.041, .100, .135, .181, .204, .217, .233, .242, .245, .244, .239, .234);

    /// First quartile of scale / users over all trees.
    public static final List<Double> SCALE_P25 =
            curve(.007, .027, .054, .111, .154, .190, .246, .310, .360, .438, .497, .544);

    /// Third quartile of scale / users over all trees.
    public static final List<Double> SCALE_P75 =
            curve(.046, .150, .225, .352, .433, .495, .578, .659, .710, .780, .823, .849);

    /// All trees.
    public static final GrowthTargets ALL = new GrowthTargets(
            1,
            Integer.MAX_VALUE,
            curve(.035, .107, .163, .255, .313, .357, .421, .485, .531, .597, .641, .674),
            curve(0.83, 1.38, 1.69, 2.12, 2.34, 2.47, 2.66, 2.83, 2.97, 3.11, 3.21, 3.27),
            curve(.030, .096, .144, .220, .268, .303, .353, .402, .437, .486, .518, .542));

    /// The small: up to 172 users.
    public static final GrowthTargets UP_TO_172 = new GrowthTargets(
            1,
            172,
            curve(.041, .129, .197, .305, .369, .417, .484, .550, .596, .660, .702, .732),
            curve(0.66, 1.20, 1.49, 1.88, 2.06, 2.17, 2.34, 2.50, 2.62, 2.73, 2.80, 2.85),
            curve(.032, .112, .169, .259, .310, .348, .401, .452, .487, .536, .567, .589));

    /// The middle: 173 to 394 users.
    public static final GrowthTargets FROM_173_TO_394 = new GrowthTargets(
            173,
            394,
            curve(.035, .103, .158, .248, .307, .349, .415, .481, .529, .596, .639, .672),
            curve(0.82, 1.32, 1.60, 2.01, 2.20, 2.32, 2.51, 2.66, 2.79, 2.92, 3.02, 3.08),
            curve(.030, .093, .141, .217, .265, .300, .351, .403, .439, .488, .520, .544));

    /// The big: 395 users and more.
    public static final GrowthTargets FROM_395 = new GrowthTargets(
            395,
            Integer.MAX_VALUE,
            curve(.029, .089, .134, .210, .263, .304, .363, .424, .468, .534, .580, .617),
            curve(1.02, 1.63, 1.99, 2.49, 2.76, 2.92, 3.15, 3.33, 3.51, 3.69, 3.82, 3.89),
            curve(.027, .082, .121, .185, .228, .260, .306, .352, .386, .434, .467, .494));

    /// The three groups by size, smallest first.
    public static final List<GrowthTargets> GROUPS = List.of(UP_TO_172, FROM_173_TO_394, FROM_395);

    public GrowthTargets {
        scale = List.copyOf(scale);
        depth = List.copyOf(depth);
        maxBreadth = List.copyOf(maxBreadth);
    }

    /// The size group a cascade belongs to besides [#ALL].
    public static GrowthTargets groupOf(int users) {
        return users <= UP_TO_172.mostUsers ? UP_TO_172 : users < FROM_395.fewestUsers ? FROM_173_TO_394 : FROM_395;
    }

    /// Whether a cascade of so many users is of this group.
    public boolean holds(int users) {
        return users >= fewestUsers && users <= mostUsers;
    }

    /// How far mean curves lie from these, as [GrowthError] over the minutes known.
    public GrowthError errorOf(MeanGrowth measured) {
        int n = MINUTES.size();
        double[] scales = new double[n];
        double[] depths = new double[n];
        double[] breadths = new double[n];
        for (int i = 0; i < n; i++) {
            scales[i] = measured.scale(MINUTES.get(i));
            depths[i] = measured.depth(MINUTES.get(i));
            breadths[i] = measured.maxBreadth(MINUTES.get(i));
        }
        return new GrowthError(
                GrowthError.nrmse(scales, array(scale)),
                GrowthError.nrmse(depths, array(depth)),
                GrowthError.nrmse(breadths, array(maxBreadth)));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> curve(Double... values) {
        return List.of(values);
    }
}
