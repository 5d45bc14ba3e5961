package dev.hubbub.app.server.society;

import java.util.ArrayList;
import java.util.List;

/// How simulated time and the time that people are shown go together: a line of straight pieces.
///
/// A piece goes at real time, faster, or not at all while it is paused; a step squeezes a stretch of
/// simulated time into the moments before it was asked for. Presented time never goes back.
final class Clock {

    private static final double FASTEST = 100_000;

    private final List<Piece> pieces = new ArrayList<>();
    private double rate;

    /// From a simulated time on: presented = wallMs + (sim − simMs) × wallPerSim.
    private record Piece(long simMs, long wallMs, double wallPerSim) {
        long presented(long sim) {
            return wallMs + (long) ((sim - simMs) * wallPerSim);
        }
    }

    /// A clock in real time.
    Clock(long begunMs) {
        pieces.add(new Piece(0, begunMs, 1));
        rate = 1;
    }

    static void check(double rate) {
        if (!(rate >= 0 && rate <= FASTEST)) {
            throw new Refusal.Invalid("rate must be in [0, " + (int) FASTEST + "], but was " + rate);
        }
    }

    double rate() {
        return rate;
    }

    /// Simulated time that the clock shows at a wall time.
    long simAt(long wallMs) {
        Piece last = pieces.getLast();
        return rate == 0 ? last.simMs : last.simMs + (long) (Math.max(0, wallMs - last.wallMs) * rate);
    }

    /// Wall time at which a simulated time will be reached, or a very late one while paused.
    long wallAt(long simMs) {
        Piece last = pieces.getLast();
        return rate == 0 ? Long.MAX_VALUE : last.wallMs + (long) Math.ceil((simMs - last.simMs) / rate);
    }

    /// The time people are shown for a simulated time.
    long presented(long simMs) {
        int at = pieces.size() - 1;
        while (at > 0 && pieces.get(at).simMs > simMs) {
            at--;
        }
        long shown = pieces.get(at).presented(simMs);
        return at + 1 < pieces.size() ? Math.min(shown, pieces.get(at + 1).wallMs) : shown;
    }

    /// Goes on from a moment at another rate.
    void pace(long simMs, long wallMs, double to) {
        check(to);
        rate = to;
        pieces.add(new Piece(simMs, Math.max(wallMs, presented(simMs)), to == 0 ? 0 : 1 / to));
    }

    /// Jumps forward; what happens meanwhile is presented as having happened just before.
    void step(long simMs, long wallMs, long byMs) {
        long from = Math.max(presented(simMs), wallMs - byMs);
        long to = Math.max(from, wallMs);
        pieces.add(new Piece(simMs, from, (double) (to - from) / byMs));
        pieces.add(new Piece(simMs + byMs, to, rate == 0 ? 0 : 1 / rate));
    }

    /// Passes the clock out or in.
    void pass(Form form) {
        rate = form.real(rate);
        if (form.restoring()) {
            pieces.clear();
        }
        form.items(pieces, one -> pass(form, one), () -> pass(form, new Piece(0, 0, 0)));
    }

    private static Piece pass(Form form, Piece now) {
        return new Piece(form.number(now.simMs), form.number(now.wallMs), form.real(now.wallPerSim));
    }
}
