package dev.hubbub.engine.simulation;

import dev.hubbub.engine.kernel.Fork;
import dev.hubbub.engine.measure.Cascade;
import dev.hubbub.engine.measure.Growth;
import dev.hubbub.engine.measure.GrowthError;
import dev.hubbub.engine.measure.MeanGrowth;
import java.util.Arrays;
import java.util.List;

/// How well a bench tells the growth of simulated cascades that it has not seen.
///
/// @param cascades    hold-outs
/// @param byMeanCurve error of the trivial forecast: the mean curve of as many other cascades, times the users
/// @param bySize      error when the users in the end are known
/// @param byStart     error when the first [#MINUTES] minutes are known too
public record CascadeHoldOut(int cascades, GrowthError byMeanCurve, GrowthError bySize, GrowthError byStart) {

    /// Minutes seen by the better informed forecast.
    public static final int MINUTES = 10;

    private static final long KNOWN = 1;
    private static final long UNSEEN = 2;

    /// The errors on hold-outs whose sizes are distributed as those of real cascades that were noticed (C4).
    public static CascadeHoldOut of(CascadeLab lab, int cascades, Fork fork) {
        int[] users = new int[cascades];
        for (int i = 0; i < cascades; i++) {
            users[i] = CascadeFit.sizeAt((i + 0.5) / cascades);
        }
        return of(lab, users, fork);
    }

    /// The errors on hold-outs of about these sizes.
    public static CascadeHoldOut of(CascadeLab lab, int[] users, Fork fork) {
        List<Growth> known = growths(lab.grow(users, KNOWN, fork));
        List<Growth> unseen = growths(lab.grow(users, UNSEEN, fork));
        return new CascadeHoldOut(
                users.length,
                GrowthError.ofMean(MeanGrowth.of(known), unseen),
                error(lab, unseen, 0),
                error(lab, unseen, MINUTES));
    }

    private static GrowthError error(CascadeLab lab, List<Growth> unseen, int minutes) {
        return GrowthError.mean(unseen.stream()
                .map(real -> lab.forecast(CascadeStart.of(real, minutes)).errorOf(real))
                .toList());
    }

    private static List<Growth> growths(Cascade[] cascades) {
        return Arrays.stream(cascades).map(Growth::of).toList();
    }
}
