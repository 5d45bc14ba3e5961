package dev.hubbub.app.validate;

import dev.hubbub.engine.measure.GrowthError;
import dev.hubbub.engine.measure.Measured;
import dev.hubbub.engine.measure.Target;
import dev.hubbub.engine.simulation.CascadeHoldOut;
import java.util.List;

/// How well the growth of simulated cascades is forecast, beside the mean curve on real ones.
///
/// The "real" value is the error of a mean curve times the number of users on real cascades it has not seen
/// (Twitter15/16, computed for this project); ours is the error on simulated cascades that the library has not seen.
final class GrowthRows {

    private static final String SOURCE = "mean curve on unseen Twitter15/16 trees [A]";

    private GrowthRows() {}

    static List<ValidationRow> of(CascadeHoldOut holdOut) {
        GrowthError bySize = holdOut.bySize();
        GrowthError byStart = holdOut.byStart();
        return List.of(
                row("N.size.scale", "NRMSE of scale, forecast from the size", 0.195, bySize.scale()),
                row("N.size.depth", "NRMSE of depth, forecast from the size", 0.239, bySize.depth()),
                row("N.size.breadth", "NRMSE of max breadth, from the size", 0.243, bySize.maxBreadth()),
                row("N.start.scale", "NRMSE of scale, size and ten minutes", 0.195, byStart.scale()),
                row("N.start.depth", "NRMSE of depth, size and ten minutes", 0.239, byStart.depth()),
                row("N.start.breadth", "NRMSE of breadth, size and ten minutes", 0.243, byStart.maxBreadth()));
    }

    private static ValidationRow row(String id, String what, double bar, double value) {
        return ValidationRow.of(new Measured(new Target(id, what, bar, 0, bar, SOURCE, false), value));
    }
}
