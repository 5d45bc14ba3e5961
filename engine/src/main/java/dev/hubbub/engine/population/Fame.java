package dev.hubbub.engine.population;

/// How unequally fame falls to the personas of a world.
///
/// Fitted by `hubbub fit graph` with the numbers of the follow graph, see docs/fidelity.md.
///
/// @param tail       exponent of the tail: the share of personas with fame above x falls as x to the power of minus
///                   this
/// @param byActivity exponent of the posts a day in fame: how strongly fame goes with activity
public record Fame(double tail, double byActivity) {

    /// The fitted numbers.
    public static final Fame FITTED = new Fame(1.126, 0.9966);

    public Fame {
        if (!(tail > 0) || !(byActivity >= 0)) {
            throw new IllegalArgumentException(
                    "tail must be above 0 and byActivity 0 or more, but were " + tail + " and " + byActivity);
        }
    }
}
