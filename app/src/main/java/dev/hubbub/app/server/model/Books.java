package dev.hubbub.app.server.model;

import dev.hubbub.llm.ledger.By;
import dev.hubbub.llm.ledger.Entry;
import dev.hubbub.llm.ledger.Sum;
import dev.hubbub.llm.ledger.Sums;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The ledger added up by day and society while it is written, so that nobody reads the whole of it to see
/// what a week cost.
final class Books {

    /// Days for which persons, threads and people are told apart; older ones keep what calls were for.
    private static final int DETAILED_DAYS = 31;

    private static final List<By> DETAILS = List.of(By.PERSONA, By.CONVERSATION, By.USER);
    private static final List<By> KEPT = List.of(By.PURPOSE, By.CONTENT, By.MODEL);

    private final TreeMap<Slot, Map<By, Sums>> slots = new TreeMap<>();
    private final Sums all = Sums.by(By.PURPOSE);
    private final Map<Long, Slot> open = new HashMap<>();
    private LocalDate latest = LocalDate.MIN;

    /// A day of one society; the run is empty for what was done for none.
    private record Slot(LocalDate day, String run) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            int byDay = day.compareTo(other.day);
            return byDay == 0 ? run.compareTo(other.run) : byDay;
        }
    }

    /// A sum, and the day and run that it belongs to.
    record Part(LocalDate day, String run, Sum sum) {}

    synchronized void add(Entry entry) {
        Slot slot;
        switch (entry) {
            case Entry.Held held -> {
                slot = new Slot(
                        held.at().atZone(ZoneOffset.UTC).toLocalDate(),
                        held.labels().run());
                open.put(held.call(), slot);
                if (slot.day.isAfter(latest)) {
                    latest = slot.day;
                    forgetDetails();
                }
            }
            case Entry.Settled settled -> slot = open.remove(settled.call());
            case Entry.Released released -> slot = open.remove(released.call());
        }
        if (slot != null) {
            all.add(entry);
            slots.computeIfAbsent(slot, this::sums).values().forEach(sums -> sums.add(entry));
        }
    }

    /// All there is.
    synchronized Sum total() {
        return all.total();
    }

    private Map<By, Sums> sums(Slot slot) {
        Map<By, Sums> sums = new EnumMap<>(By.class);
        KEPT.forEach(by -> sums.put(by, Sums.by(by)));
        if (slot.day.isAfter(latest.minusDays(DETAILED_DAYS))) {
            DETAILS.forEach(by -> sums.put(by, Sums.by(by)));
        }
        return sums;
    }

    private void forgetDetails() {
        slots.headMap(new Slot(latest.minusDays(DETAILED_DAYS), ""))
                .values()
                .forEach(sums -> DETAILS.forEach(sums::remove));
    }

    /// Sums by label, one for each day and society.
    ///
    /// @param run  a society's name in the ledger, or empty for all
    /// @param from the first day
    synchronized List<Part> parts(By by, String run, LocalDate from) {
        List<Part> parts = new ArrayList<>();
        slots.tailMap(new Slot(from, "")).forEach((slot, sums) -> {
            Sums one = sums.get(by);
            if (one != null && (run.isEmpty() || run.equals(slot.run))) {
                one.sums().forEach(sum -> parts.add(new Part(slot.day, slot.run, sum)));
            }
        });
        return parts;
    }
}
