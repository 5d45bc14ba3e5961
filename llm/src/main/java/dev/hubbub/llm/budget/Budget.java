package dev.hubbub.llm.budget;

import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Meter;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.budget.Accounts.Account;
import dev.hubbub.llm.journal.JournalFailure;
import dev.hubbub.llm.ledger.Entry;
import dev.hubbub.llm.ledger.Ledger;
import dev.hubbub.llm.price.Cost;
import dev.hubbub.llm.price.PriceTable;
import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What may be spent, over a [Ledger] that says what was.
///
/// Before a call its worst case is held in every account that it belongs to, and the hold is in the ledger
/// before the call may be sent; after it the truth is settled and the rest goes back. Holds and endings are
/// one journal, so there is no moment at which a crash could lose a call or count it twice: a hold without
/// an ending is a call that may have been sent. Opening a budget ends such calls ([Recovery]).
///
/// A ledger that cannot be written any more stops new calls, never the program: answers under way are still
/// given, and their holds stay on the disk.
public final class Budget implements Meter, Closeable {

    /// What a call is for that has a provider keep a prefix.
    private static final String PREFIX = "prefix";

    private final Ledger ledger;
    private final PriceTable prices;
    private final InstantSource clock;
    private final Alert.Listener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Reservation> running = new HashMap<>();
    private final Map<Long, Reservation> batches = new HashMap<>();
    private Accounts accounts;
    private final Inquiry inquiry;
    private long lastCall;
    private String today = "";
    private volatile @Nullable JournalFailure broken;

    private Budget(
            Ledger ledger,
            PriceTable prices,
            Terms terms,
            InstantSource clock,
            Inquiry inquiry,
            Alert.Listener listener) {
        this.ledger = ledger;
        this.prices = prices;
        this.clock = clock;
        this.inquiry = inquiry;
        this.listener = listener;
        this.accounts = accounts(terms);
    }

    private static Accounts accounts(Terms terms) {
        return new Accounts(
                terms.limits(),
                terms.alertPercents().stream().mapToInt(Integer::intValue).toArray());
    }

    /// Opens a budget over a ledger, and ends the calls that an earlier process left open.
    public static Budget open(
            Ledger ledger,
            PriceTable prices,
            Terms terms,
            InstantSource clock,
            Inquiry inquiry,
            Alert.Listener listener) {
        Budget budget = new Budget(ledger, prices, terms, clock, inquiry, listener);
        Recovery recovery = new Recovery(budget.accounts);
        ledger.replay(recovery::take);
        budget.lastCall = recovery.lastCall();
        Instant now = budget.now();
        budget.accounts.forgetBefore(now);
        for (Entry.Held held : recovery.open()) {
            Reservation reservation = budget.again(held);
            Instant until = held.openUntil();
            if (until != null && until.isAfter(now)) {
                budget.batches.put(held.call(), reservation);
            } else {
                Recovery.end(reservation, held, inquiry);
            }
        }
        return budget;
    }

    /// Asks for money for a call.
    public Answer ask(Request request) {
        return ask(Order.of(request, prices, now(), Tier.STANDARD, null));
    }

    /// Asks for money for a call in a batch of the provider, whose answer may come in another process: the hold
    /// stays until then, or until the batch expires.
    ///
    /// @see #resume
    public Answer askForBatch(Request request, Instant expires) {
        return ask(Order.of(request, prices, now(), Tier.BATCH, expires));
    }

    /// The hold of a call in a batch, asked for by this process or an earlier one; null if it has ended.
    public @Nullable Reservation resume(long call) {
        lock.lock();
        try {
            return batches.get(call);
        } finally {
            lock.unlock();
        }
    }

    /// Ends the calls in batches that have expired, as [#open] does with calls of a process that died.
    public void expireBatches() {
        Instant now = now();
        List<Reservation> expired = new ArrayList<>();
        lock.lock();
        try {
            for (Reservation reservation : batches.values()) {
                Instant until = reservation.order().openUntil();
                if (until != null && !until.isAfter(now)) {
                    expired.add(reservation);
                }
            }
        } finally {
            lock.unlock();
        }
        for (Reservation reservation : expired) {
            Recovery.end(reservation, held(reservation.call(), reservation.order(), now), inquiry);
        }
    }

    @Override
    public Reservation open(Request request) {
        return granted(Order.of(request, prices, now(), Tier.STANDARD, null));
    }

    /// Reserves what making the marked parts of a request into a prefix and storing it may cost at worst.
    ///
    /// @throws ModelFailure.OverBudget when that is not to be had; nothing is reserved then
    public Reservation openStorage(Request request, Duration life) {
        Labels labels = request.labels().purpose(PREFIX);
        long most = Order.mostKept(request);
        return granted(Order.ofStorage(request.model(), labels, most, true, life, prices, now()));
    }

    /// Reserves what storing a prefix for longer costs.
    ///
    /// @throws ModelFailure.OverBudget when that is not to be had; nothing is reserved then
    public Reservation openStorage(ModelRef model, Labels labels, long tokens, Duration life) {
        return granted(Order.ofStorage(model, labels.purpose(PREFIX), tokens, false, life, prices, now()));
    }

    private Reservation granted(Order order) {
        Answer answer;
        try {
            answer = ask(order);
        } catch (JournalFailure e) {
            throw new ModelFailure.OverBudget(
                    "the ledger must be writable before money is spent, but was not: " + e.getMessage());
        }
        return switch (answer) {
            case Answer.Granted granted -> granted.reservation();
            case Answer.Spent spent -> throw new ModelFailure.OverBudget(spent.message());
            case Answer.Unpriced unpriced -> throw new ModelFailure.OverBudget(unpriced.why());
        };
    }

    /// What a call with these labels can still hold, in micro-dollars; [Long#MAX_VALUE] where no limit concerns
    /// it.
    public long leftMicros(Labels labels) {
        lock.lock();
        try {
            return Accounts.leftMicros(accounts.of(labels, now()));
        } finally {
            lock.unlock();
        }
    }

    /// How every limit and share stands that something was ever held in.
    public List<Standing> standings() {
        lock.lock();
        try {
            return accounts.standings();
        } finally {
            lock.unlock();
        }
    }

    /// How the limits and shares stand that a call with these labels belongs to.
    public List<Standing> standings(Labels labels) {
        lock.lock();
        try {
            return accounts.of(labels, now()).stream().map(Account::standing).toList();
        } finally {
            lock.unlock();
        }
    }

    /// Lets other limits hold from now on. What was spent is added up anew from the ledger, and what is
    /// held for running calls is held under the new limits, even if these would not have allowed it.
    public void change(Terms terms) {
        lock.lock();
        try {
            Accounts fresh = accounts(terms);
            Recovery recovery = new Recovery(fresh);
            ledger.replay(recovery::take);
            fresh.forgetBefore(now());
            for (Entry.Held held : recovery.open()) {
                Reservation reservation = running.get(held.call());
                if (reservation != null) {
                    List<Account> mine = accountsOf(held, fresh);
                    Accounts.holdAgain(mine, Charge.heldMicros(held.hold()));
                    reservation.move(mine);
                }
            }
            accounts = fresh;
        } finally {
            lock.unlock();
        }
    }

    /// Brings the ledger to the disk. Calls that have not ended stay open in it.
    @Override
    public void close() {
        ledger.close();
    }

    /// The number of the last call that was asked for, in this process or an earlier one.
    public long lastCall() {
        lock.lock();
        try {
            return lastCall;
        } finally {
            lock.unlock();
        }
    }

    Instant now() {
        return clock.instant();
    }

    String reference(long call) {
        return ledger.name() + "-" + call;
    }

    /// Ends a call: called once for each.
    void end(Reservation reservation, Entry ending) {
        Cost hold = reservation.order().worst();
        long spent = ending instanceof Entry.Settled settled ? Charge.spentMicros(settled.cost(), hold) : 0;
        List<Alert> alerts = new ArrayList<>(0);
        Ledger.@Nullable Pending pending = null;
        lock.lock();
        try {
            accounts.settle(reservation.accounts(), Charge.heldMicros(hold), spent, alerts);
            batches.remove(reservation.call());
            running.remove(reservation.call());
            pending = ledger.put(ending);
        } catch (JournalFailure e) {
            broken = e;
        } finally {
            lock.unlock();
        }
        try {
            if (pending != null) {
                pending.await();
            }
        } catch (JournalFailure e) {
            broken = e;
        }
        alerts.forEach(listener::crossed);
    }

    private Answer ask(Order order) {
        JournalFailure failure = broken;
        if (failure != null) {
            throw failure;
        }
        Instant now = now();
        List<Account> mine;
        Reservation reservation;
        Ledger.Pending pending;
        lock.lock();
        try {
            forgetYesterday(now);
            mine = order.payer().isEmpty() ? accounts.of(order.labels(), now) : List.of();
            if (order.worst() instanceof Cost.Unknown unknown && !mine.isEmpty()) {
                return new Answer.Unpriced(unknown.why());
            }
            Standing tooSmall = Accounts.hold(mine, Charge.heldMicros(order.worst()));
            if (tooSmall != null) {
                return new Answer.Spent(tooSmall, Charge.heldMicros(order.worst()));
            }
            reservation = new Reservation(this, ++lastCall, order, mine);
            running.put(reservation.call(), reservation);
            if (order.openUntil() != null) {
                batches.put(reservation.call(), reservation);
            }
            pending = put(reservation, now);
        } finally {
            lock.unlock();
        }
        try {
            pending.await();
        } catch (JournalFailure e) {
            broken = e;
            giveBack(reservation);
            throw e;
        }
        return new Answer.Granted(reservation);
    }

    private Ledger.Pending put(Reservation reservation, Instant now) {
        try {
            return ledger.put(held(reservation.call(), reservation.order(), now));
        } catch (JournalFailure e) {
            broken = e;
            giveBack(reservation);
            throw e;
        }
    }

    private void giveBack(Reservation reservation) {
        lock.lock();
        try {
            accounts.settle(
                    reservation.accounts(),
                    Charge.heldMicros(reservation.order().worst()),
                    0,
                    new ArrayList<>(0));
            batches.remove(reservation.call());
            running.remove(reservation.call());
        } finally {
            lock.unlock();
        }
    }

    private void forgetYesterday(Instant now) {
        String day = Span.DAY.of(now);
        if (!day.equals(today)) {
            today = day;
            accounts.forgetBefore(now);
        }
    }

    /// The reservation that an earlier process made.
    private Reservation again(Entry.Held held) {
        Order order = Recovery.order(held, prices);
        List<Account> mine = accountsOf(held, accounts);
        Accounts.holdAgain(mine, Charge.heldMicros(held.hold()));
        Reservation reservation = new Reservation(this, held.call(), order, mine);
        running.put(held.call(), reservation);
        return reservation;
    }

    private static List<Account> accountsOf(Entry.Held held, Accounts accounts) {
        return held.payer().isEmpty() ? accounts.of(held.labels(), held.at()) : List.of();
    }

    private static Entry.Held held(long call, Order order, Instant at) {
        return new Entry.Held(
                call, at, order.labels(), order.model(), order.payer(), order.tier(), order.worst(), order.openUntil());
    }
}
