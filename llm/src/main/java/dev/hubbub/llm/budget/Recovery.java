package dev.hubbub.llm.budget;

import dev.hubbub.llm.ledger.Entry;
import dev.hubbub.llm.ledger.Outcome;
import dev.hubbub.llm.price.Price;
import dev.hubbub.llm.price.PriceTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a ledger tells of the past when a budget is opened: how the accounts stand, and which calls never ended.
///
/// **The rule for a call that never ended.** Its hold was in the ledger before it could be sent, so it may
/// have been sent. Whoever can be asked is asked ([Inquiry]): charged calls are settled by what was
/// charged, calls that were never seen are released. Where nobody knows, the worst case counts as spent,
/// marked as lost and estimated: the ledger may then say too much, and never too little. Calls in a
/// provider's batch stay open until the batch expires.
final class Recovery {

    private final Accounts accounts;
    private final Map<Long, Entry.Held> open = new LinkedHashMap<>();
    private long lastCall;

    Recovery(Accounts accounts) {
        this.accounts = accounts;
    }

    void take(Entry entry) {
        lastCall = Math.max(lastCall, entry.call());
        switch (entry) {
            case Entry.Held held -> open.put(held.call(), held);
            case Entry.Released released -> open.remove(released.call());
            case Entry.Settled settled -> {
                Entry.Held held = open.remove(settled.call());
                if (held != null && held.payer().isEmpty()) {
                    // Whoever wanted to hear of these thresholds has heard of them.
                    accounts.settle(
                            accounts.of(held.labels(), held.at()),
                            0,
                            Charge.spentMicros(settled.cost(), held.hold()),
                            new ArrayList<>());
                }
            }
        }
    }

    List<Entry.Held> open() {
        return List.copyOf(open.values());
    }

    long lastCall() {
        return lastCall;
    }

    /// Ends a call whose process died or whose batch expired.
    static void end(Reservation reservation, Entry.Held held, Inquiry inquiry) {
        switch (inquiry.ask(reservation.reference(), held)) {
            case Inquiry.Fate.Charged charged -> reservation.close(Outcome.LOST, charged.usage());
            case Inquiry.Fate.NeverSeen neverSeen -> reservation.release("never seen by the provider");
            case Inquiry.Fate.Unknown unknown -> reservation.lost();
        }
    }

    /// What was ordered, at the price of that moment.
    static Order order(Entry.Held held, PriceTable prices) {
        int slash = held.model().indexOf('/');
        String seller = slash < 0 ? "" : held.model().substring(0, slash);
        Instant at = held.at();
        Price price = prices.price(seller, held.model().substring(slash + 1), at);
        String mark = price instanceof Price.Listed listed && listed.checked() == null ? "?" : "";
        return new Order(
                held.labels(),
                held.model(),
                held.payer(),
                price,
                held.tier(),
                held.hold(),
                prices.version() + mark,
                held.openUntil());
    }
}
