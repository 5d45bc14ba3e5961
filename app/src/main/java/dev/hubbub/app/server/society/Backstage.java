package dev.hubbub.app.server.society;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Acts that have happened and are not shown yet, since words are being sought for them, and the notices
/// that wait for them.
///
/// It is no part of what a society is: after a restart nothing is kept back unless somebody asks for it
/// again. Notices of one person come in their order: one that could be shown waits for those before it, so
/// that whoever reads on from the last it had misses none. Changed under the stage's write lock.
final class Backstage {

    private final Set<Integer> acts = ConcurrentHashMap.newKeySet();
    private final Map<Integer, ArrayDeque<Delayed>> notices = new HashMap<>();

    /// A notice that waits, and the seat it is for.
    record Delayed(Seat seat, Seat.Telling telling) {}

    boolean keeps(int act) {
        return !acts.isEmpty() && acts.contains(act);
    }

    void keep(int act) {
        acts.add(act);
    }

    /// Lets an act go; false when it was not kept.
    boolean release(int act) {
        return acts.remove(act);
    }

    /// Whether a notice has to wait; it is remembered then.
    boolean delays(Seat seat, Seat.Telling telling) {
        if (!keeps(telling.act()) && !notices.containsKey(seat.account)) {
            return false;
        }
        notices.computeIfAbsent(seat.account, account -> new ArrayDeque<>()).add(new Delayed(seat, telling));
        return true;
    }

    /// Number of the first notice of a seat that waits, or a very high one.
    long firstDelayed(int seat) {
        ArrayDeque<Delayed> waiting = notices.get(seat);
        return waiting == null ? Long.MAX_VALUE : waiting.getFirst().telling.id();
    }

    /// The notices that need not wait any more, in their order.
    List<Delayed> due() {
        if (notices.isEmpty()) {
            return List.of();
        }
        List<Delayed> due = new ArrayList<>();
        notices.values().removeIf(waiting -> {
            while (!waiting.isEmpty() && !keeps(waiting.getFirst().telling.act())) {
                due.add(waiting.remove());
            }
            return waiting.isEmpty();
        });
        return due;
    }
}
