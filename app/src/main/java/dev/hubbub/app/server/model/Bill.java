package dev.hubbub.app.server.model;

import dev.hubbub.llm.ledger.Sum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What calls to models came to, told apart by something, dearest first.
record Bill(Row total, List<Row> rows) {

    Bill {
        rows = List.copyOf(rows);
    }

    /// What calls with one label came to.
    ///
    /// @param key            the label; empty for calls without it
    /// @param calls          that ended
    /// @param failed         those of them without an answer
    /// @param input          tokens of prompts, cached ones included
    /// @param cached         tokens of prompts that were read from the provider's cache
    /// @param output         tokens said, thought and drawn
    /// @param micros         micro-dollars as far as they are known, or null when of no call it is known
    /// @param estimatedMicros the part that rests on an estimate
    /// @param uncheckedMicros the part that rests on list prices that nobody checked
    /// @param heldMicros     held for calls that have not ended
    /// @param unknownCalls   calls whose cost is not known
    record Row(
            String key,
            long calls,
            long failed,
            long input,
            long cached,
            long output,
            @Nullable Long micros,
            long estimatedMicros,
            long uncheckedMicros,
            long heldMicros,
            long unknownCalls) {}

    /// Adds rows up while they come.
    static final class Adding {

        private final Map<String, long[]> rows = new TreeMap<>();
        private final long[] total = new long[10];

        /// @param keys who a sum belongs to: more than one share it evenly, the first has what is left over
        void add(List<String> keys, Sum sum) {
            long[] values = {
                sum.calls(),
                sum.failed() + sum.cancelled() + sum.lost(),
                sum.input() + sum.cacheRead() + sum.cacheWrite(),
                sum.cacheRead(),
                sum.output() + sum.reasoning(),
                sum.micros(),
                sum.estimatedMicros(),
                sum.uncheckedMicros(),
                sum.openMicros(),
                sum.unknown()
            };
            for (int i = 0; i < total.length; i++) {
                total[i] += values[i];
                for (int k = 0; k < keys.size(); k++) {
                    long[] row = rows.computeIfAbsent(keys.get(k), key -> new long[total.length]);
                    boolean counted = i < 2 || i == 9;
                    long share = values[i] / keys.size() + (k == 0 ? values[i] % keys.size() : 0);
                    row[i] += counted ? values[i] : share;
                }
            }
        }

        Bill bill() {
            List<Row> all = new ArrayList<>();
            rows.forEach((key, values) -> all.add(row(key, values)));
            all.sort(Comparator.comparingLong((Row row) -> row.micros() == null ? 0 : row.micros())
                    .reversed()
                    .thenComparing(Row::key));
            return new Bill(row("", total), all);
        }

        private static Row row(String key, long[] values) {
            boolean unknown = values[9] > 0 && values[9] == values[0];
            return new Row(
                    key,
                    values[0],
                    values[1],
                    values[2],
                    values[3],
                    values[4],
                    unknown ? null : (Long) values[5],
                    values[6],
                    values[7],
                    values[8],
                    values[9]);
        }
    }
}
