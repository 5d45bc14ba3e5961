package dev.hubbub.engine.simulation;

import dev.hubbub.engine.measure.Measured;
import dev.hubbub.engine.measure.Target;
import java.util.List;
import java.util.function.Consumer;

/// How far measured figures lie from the real ones, as one number, and as a table.
final class Misfit {

    /// Being out of a band costs this many times more.
    private static final double OUTSIDE = 10;

    private static final double FIRST_BAR = 4;

    /// What a figure counts that could not be measured, in units of its band.
    private static final double UNKNOWN = 2;

    private Misfit() {}

    /// The sum of (distance from the real value, in units of the band)², first-bar targets four times; what lies
    /// beyond the end of a band is added ten times.
    static double of(List<Measured> measured) {
        double sum = 0;
        for (Measured one : measured) {
            double distance = one.known() ? one.distance() : UNKNOWN;
            double beyond = Math.max(0, distance - 1);
            sum += (distance * distance + OUTSIDE * beyond * beyond)
                    * (one.target().firstBar() ? FIRST_BAR : 1);
        }
        return sum;
    }

    /// Tells each figure beside the real one.
    static void tell(List<Measured> measured, Consumer<String> note) {
        for (Measured one : measured) {
            Target target = one.target();
            note.accept("%-20s %9.4g  real %9.4g  band %.4g to %.4g  %s"
                    .formatted(
                            target.id(),
                            one.value(),
                            target.real(),
                            target.low(),
                            target.high(),
                            one.inside() ? "inside" : "OUTSIDE"));
        }
    }
}
