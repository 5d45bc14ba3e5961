package dev.hubbub.llm.ledger;

import dev.hubbub.llm.Usage;
import dev.hubbub.llm.price.Cost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Adds up a ledger as it is read; holds a line a label and the calls that are open at that point, never the file.
public final class Sums {

    private final By by;
    private final Map<String, Adding> sums = new TreeMap<>();
    private final Adding total = new Adding();
    private final Map<Long, Entry.Held> open = new HashMap<>();

    private Sums(By by) {
        this.by = by;
    }

    /// Sums that are told apart by this, yet all zero.
    public static Sums by(By by) {
        return new Sums(by);
    }

    /// Takes the next entry of the ledger.
    public void add(Entry entry) {
        switch (entry) {
            case Entry.Held held -> open.put(held.call(), held);
            case Entry.Released released -> open.remove(released.call());
            case Entry.Settled settled -> {
                Entry.Held held = open.remove(settled.call());
                if (held == null) {
                    throw new IllegalArgumentException(
                            "call " + settled.call() + " must be held before it is settled, but was not");
                }
                boolean guest = !held.payer().isEmpty();
                of(held).take(settled, guest);
                total.take(settled, guest);
            }
        }
    }

    /// A sum for every label, dearest first.
    public List<Sum> sums() {
        Map<String, Adding> all = new TreeMap<>();
        sums.forEach((key, adding) -> all.put(key, adding.copy()));
        open.values()
                .forEach(held ->
                        all.computeIfAbsent(by.of(held), key -> new Adding()).takeOpen(held));
        List<Sum> list = new ArrayList<>();
        all.forEach((key, adding) -> list.add(adding.sum(key)));
        list.sort(Comparator.comparingLong(Sum::micros).reversed().thenComparing(Sum::key));
        return list;
    }

    /// Everything together, with an empty key.
    public Sum total() {
        Adding all = total.copy();
        open.values().forEach(all::takeOpen);
        return all.sum("");
    }

    private Adding of(Entry.Held held) {
        return sums.computeIfAbsent(by.of(held), key -> new Adding());
    }

    private static final class Adding {

        private final long[] outcomes = new long[Outcome.values().length];
        private long open;
        private long input;
        private long cacheRead;
        private long cacheWrite;
        private long output;
        private long reasoning;
        private long micros;
        private long estimatedMicros;
        private long uncheckedMicros;
        private long guestMicros;
        private long openMicros;
        private long unknown;
        private long mismatched;

        private void take(Entry.Settled settled, boolean guest) {
            outcomes[settled.outcome().ordinal()]++;
            Usage usage = settled.usage();
            input += usage.inputPlain();
            cacheRead += usage.cacheRead();
            cacheWrite += usage.cacheWrite5m() + usage.cacheWrite1h();
            output += usage.outputText() + usage.outputImage();
            reasoning += usage.outputReasoning();
            mismatched += settled.reconciled() ? 0 : 1;
            if (!(settled.cost() instanceof Cost.Known known)) {
                unknown++;
            } else if (guest) {
                guestMicros += known.micros();
            } else {
                micros += known.micros();
                estimatedMicros += usage.estimated() ? known.micros() : 0;
                uncheckedMicros += settled.prices().endsWith("?") ? known.micros() : 0;
            }
        }

        private void takeOpen(Entry.Held held) {
            open++;
            if (held.hold() instanceof Cost.Known known) {
                openMicros += known.micros();
            }
        }

        private Adding copy() {
            Adding copy = new Adding();
            System.arraycopy(outcomes, 0, copy.outcomes, 0, outcomes.length);
            copy.open = open;
            copy.input = input;
            copy.cacheRead = cacheRead;
            copy.cacheWrite = cacheWrite;
            copy.output = output;
            copy.reasoning = reasoning;
            copy.micros = micros;
            copy.estimatedMicros = estimatedMicros;
            copy.uncheckedMicros = uncheckedMicros;
            copy.guestMicros = guestMicros;
            copy.openMicros = openMicros;
            copy.unknown = unknown;
            copy.mismatched = mismatched;
            return copy;
        }

        private Sum sum(String key) {
            long calls = 0;
            for (long ended : outcomes) {
                calls += ended;
            }
            return new Sum(
                    key,
                    calls,
                    outcomes[Outcome.FAILED.ordinal()],
                    outcomes[Outcome.CANCELLED.ordinal()],
                    outcomes[Outcome.LOST.ordinal()],
                    open,
                    input,
                    cacheRead,
                    cacheWrite,
                    output,
                    reasoning,
                    micros,
                    estimatedMicros,
                    uncheckedMicros,
                    guestMicros,
                    openMicros,
                    unknown,
                    mismatched);
        }
    }
}
