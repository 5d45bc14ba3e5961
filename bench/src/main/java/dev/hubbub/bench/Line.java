package dev.hubbub.bench;

import org.jspecify.annotations.Nullable;

/// One line of the table: our figure beside a peer's or a limit's.
///
/// @param measurement name of the measurement it came from
/// @param unit        of our figure and the peer's
/// @param peer        the peer or limit, or null where the bound is on our figure itself
/// @param bound       what must hold, or null for a line that only informs
/// @param note        sizes and circumstances; may be empty
record Line(
        String measurement,
        String what,
        String unit,
        Spread ours,
        @Nullable Peer peer,
        @Nullable Bound bound,
        String note) {

    /// What we are compared with.
    record Peer(String name, Spread figure) {}

    /// What must hold of our figure, or of its ratio to the peer's.
    ///
    /// @param atMost whether the value must stay at or below the limit, rather than at or above it
    record Bound(double limit, boolean atMost, boolean onRatio) {

        static Bound ratioAtMost(double limit) {
            return new Bound(limit, true, true);
        }

        static Bound atMost(double limit) {
            return new Bound(limit, true, false);
        }

        static Bound atLeast(double limit) {
            return new Bound(limit, false, false);
        }
    }

    /// Our figure over the peer's, or NaN without a peer.
    double ratio() {
        return peer == null ? Double.NaN : ours.median() / peer.figure().median();
    }

    /// Whether the bound holds; null without one.
    @Nullable
    Boolean holds() {
        if (bound == null) {
            return null;
        }
        double value = bound.onRatio() ? ratio() : ours.median();
        return bound.atMost() ? value <= bound.limit() : value >= bound.limit();
    }
}
