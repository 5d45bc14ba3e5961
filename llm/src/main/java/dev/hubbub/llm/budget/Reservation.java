package dev.hubbub.llm.budget;

import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Meter;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.ledger.Entry;
import dev.hubbub.llm.ledger.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// The worst case of one call, held until the truth is known; it ends once.
public final class Reservation implements Meter.Reading {

    private final Budget budget;
    private final long call;
    private final Order order;
    private List<Accounts.Account> accounts;
    private final AtomicBoolean ended = new AtomicBoolean();

    Reservation(Budget budget, long call, Order order, List<Accounts.Account> accounts) {
        this.budget = budget;
        this.call = call;
        this.order = order;
        this.accounts = accounts;
    }

    /// The number of the call in the ledger.
    public long call() {
        return call;
    }

    /// A name of the call that nobody else's call has; a provider that is told can be asked by it after a crash.
    public String reference() {
        return budget.reference(call);
    }

    /// What is held, in micro-dollars; 0 where nothing is known and no limit asked.
    public long heldMicros() {
        return Charge.heldMicros(order.worst());
    }

    @Override
    public void close(Completion completion) {
        end(Charge.answered(order, call, budget.now(), completion));
    }

    @Override
    public void close(ModelFailure failure) {
        end(Charge.failed(order, call, budget.now(), failure));
    }

    /// Settles what a call took whose answer somebody else has, such as one in a provider's batch.
    public void close(Outcome outcome, Usage usage) {
        end(Charge.told(order, call, budget.now(), outcome, usage, "", ""));
    }

    /// Settles a prefix in an explicit cache, for all the time that was asked for.
    ///
    /// @param written whether it was made, or only kept for longer
    /// @param name    the provider's name for it
    public void closeStored(long tokens, boolean written, Duration life, String name) {
        end(Charge.stored(order, call, budget.now(), tokens, written, life, name));
    }

    /// Gives everything back: the call was never sent.
    public void release(String why) {
        end(new Entry.Released(call, budget.now(), why));
    }

    /// Settles as the worst case: it may have been sent, and nobody knows what came of it.
    public void lost() {
        end(Charge.lost(order, call, budget.now()));
    }

    Order order() {
        return order;
    }

    /// Called under the budget's lock, as [#move] is.
    List<Accounts.Account> accounts() {
        return accounts;
    }

    /// Is held under other limits from now on.
    void move(List<Accounts.Account> others) {
        accounts = others;
    }

    private void end(Entry ending) {
        if (!ended.compareAndSet(false, true)) {
            throw new IllegalStateException("a reservation must end once, but call " + call + " ended again");
        }
        budget.end(this, ending);
    }
}
