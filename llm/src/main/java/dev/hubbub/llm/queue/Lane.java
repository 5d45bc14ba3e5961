package dev.hubbub.llm.queue;

import dev.hubbub.llm.queue.QueueRules.Batching;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The waiting work of one priority: scopes that have a batch ready stand in a ring and take turns.
///
/// **Fairness.** A scope is served at its turn and goes to the end of the ring, so between two turns of one scope
/// every other has at most one; the same holds for the groups of a scope. With k scopes in the ring a ready one is
/// served after k − 1 others at the latest, however much those have waiting.
final class Lane {

    private static final long NO_ITEM = -1;

    private final Priority priority;
    private final Batching batching;
    private final Map<String, Turn> scopes = new HashMap<>();
    private final ArrayDeque<Turn> ring = new ArrayDeque<>();
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(Comparator.comparingLong(Alarm::atMs));
    private int overdue;
    private int passedOver;

    /// A scope with its groups.
    private static final class Turn {

        private final String scope;
        private final Map<String, Group> groups = new HashMap<>();
        private final ArrayDeque<Group> ready = new ArrayDeque<>();

        private Turn(String scope) {
            this.scope = scope;
        }
    }

    /// The items that may go together.
    private static final class Group {

        private final Turn turn;
        private final String name;
        private final ArrayDeque<Item> items = new ArrayDeque<>();
        private boolean ready;
        private boolean overdue;
        private long alarmFor = NO_ITEM;

        private Group(Turn turn, String name) {
            this.turn = turn;
            this.name = name;
        }
    }

    /// When the first item of a group will have waited long enough.
    private record Alarm(long atMs, Group group, long firstId) {}

    Lane(Priority priority, Batching batching) {
        this.priority = priority;
        this.batching = batching;
    }

    void add(Item item) {
        Group group = groupOf(item);
        group.items.addLast(item);
        settle(group);
    }

    /// Puts items back at the head, in their order.
    void giveBack(List<Item> items) {
        for (int i = items.size() - 1; i >= 0; i--) {
            Group group = groupOf(items.get(i));
            group.items.addFirst(items.get(i));
            settle(group);
        }
    }

    /// Marks the groups whose first item has waited long enough by now.
    void ring(long nowMs) {
        for (Alarm alarm = nextAlarm(); alarm != null && alarm.atMs <= nowMs; alarm = nextAlarm()) {
            alarms.remove();
            alarm.group.overdue = true;
            overdue++;
            makeReady(alarm.group);
        }
    }

    boolean isReady() {
        return !ring.isEmpty();
    }

    /// Whether something that has waited long enough has been passed over too often.
    boolean isImpatient(int patience) {
        return overdue > 0 && passedOver >= patience;
    }

    int passedOver() {
        return passedOver;
    }

    /// Another lane was served.
    void passOver() {
        if (overdue > 0) {
            passedOver++;
        }
    }

    /// The batch whose turn it is, or null.
    @Nullable
    Batch next() {
        Turn turn = ring.pollFirst();
        if (turn == null) {
            return null;
        }
        passedOver = 0;
        Group group = turn.ready.removeFirst();
        boolean waited = group.items.size() < batching.size();
        List<Item> items = new ArrayList<>(Math.min(batching.size(), group.items.size()));
        while (items.size() < batching.size() && !group.items.isEmpty()) {
            items.add(group.items.removeFirst());
        }
        group.ready = false;
        group.alarmFor = NO_ITEM;
        if (group.overdue) {
            group.overdue = false;
            overdue--;
        }
        if (!turn.ready.isEmpty()) {
            ring.addLast(turn);
        }
        if (group.items.isEmpty()) {
            turn.groups.remove(group.name);
            if (turn.groups.isEmpty()) {
                scopes.remove(turn.scope);
            }
        } else {
            settle(group);
        }
        return new Batch(priority, turn.scope, group.name, items, waited);
    }

    /// When the next group will have waited long enough, or null if none waits.
    @Nullable
    Long nextAlarmMs() {
        Alarm alarm = nextAlarm();
        return alarm == null ? null : alarm.atMs;
    }

    /// The first alarm whose item still waits at the head of its group.
    private @Nullable Alarm nextAlarm() {
        Alarm alarm = alarms.peek();
        while (alarm != null && (alarm.group.alarmFor != alarm.firstId || alarm.group.overdue)) {
            alarms.remove();
            alarm = alarms.peek();
        }
        return alarm;
    }

    private Group groupOf(Item item) {
        Turn turn = scopes.computeIfAbsent(item.work().scope(), Turn::new);
        return turn.groups.computeIfAbsent(item.work().group(), name -> new Group(turn, name));
    }

    /// Sees to a group whose items changed: full ones are ready, others have an alarm for their first item.
    private void settle(Group group) {
        if (group.items.size() >= batching.size()) {
            makeReady(group);
        }
        Item first = group.items.getFirst();
        if (!group.overdue && group.alarmFor != first.id()) {
            alarms.add(new Alarm(first.sinceMs() + batching.waitMs(), group, first.id()));
            group.alarmFor = first.id();
        }
    }

    private void makeReady(Group group) {
        if (!group.ready) {
            group.ready = true;
            if (group.turn.ready.isEmpty()) {
                ring.addLast(group.turn);
            }
            group.turn.ready.addLast(group);
        }
    }
}
