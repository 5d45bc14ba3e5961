package dev.hubbub.app.server.society;

import dev.hubbub.engine.simulation.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Follows of personas that are going to happen: of those who follow people back, or follow whom they talked
/// to.
final class FollowsBack {

    private static final Comparator<Later> FIRST =
            Comparator.comparingLong(Later::atMs).thenComparingLong(Later::order);

    private final Session session;
    private final Follows follows;
    private final Attention attention;
    private final int personas;
    private final PriorityQueue<Later> later = new PriorityQueue<>(FIRST);
    private long order;

    /// A follow that is going to happen.
    record Later(long atMs, long order, int persona, int seat) {}

    FollowsBack(Session session, Follows follows, Attention attention, int personas) {
        this.session = session;
        this.follows = follows;
        this.attention = attention;
        this.personas = personas;
    }

    /// An account answered a person.
    void talked(int account, Seat seat) {
        if (account < personas) {
            consider(account, seat, true);
        }
    }

    /// A person began to follow a persona.
    void followed(int persona, Seat seat) {
        consider(persona, seat, false);
    }

    private void consider(int persona, Seat seat, boolean talked) {
        if (!follows.follows(persona, seat.account) && attention.followsBack(persona, seat.account, talked)) {
            long atMs = session.nowMs() + attention.followsBackAfterMs(persona, seat.account);
            later.add(new Later(atMs, order++, persona, seat.account));
        }
    }

    /// Whether there is one before a moment.
    boolean isDue(long beforeMs) {
        Later next = later.peek();
        return next != null && next.atMs < beforeMs;
    }

    /// Takes the first one out.
    Later next() {
        return later.remove();
    }

    /// Passes what is going to happen out or in.
    void pass(Form form) {
        order = form.number(order);
        List<Later> all = new ArrayList<>(later);
        all.sort(FIRST);
        form.items(all, one -> pass(form, one), () -> pass(form, new Later(0, 0, 0, 0)));
        later.clear();
        later.addAll(all);
    }

    private static Later pass(Form form, Later now) {
        return new Later(form.number(now.atMs), form.number(now.order), form.count(now.persona), form.count(now.seat));
    }
}
