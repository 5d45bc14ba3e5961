package dev.hubbub.llm.batch;

import dev.hubbub.llm.Completion;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.ModelFailure.Cancelled;
import dev.hubbub.llm.ModelFailure.OverBudget;
import dev.hubbub.llm.ModelFailure.TimedOut;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.budget.Answer;
import dev.hubbub.llm.budget.Budget;
import dev.hubbub.llm.budget.Reservation;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The desk where batches are handed in and fetched, which knows after a restart what is out.
///
/// Each request's worst case is held when the batch leaves and settled when it is collected, by its number in the
/// ledger: a batch that is collected twice, since the process died between the two, is charged once.
public final class Batches implements Closeable {
    /// Providers answer within a day; the second is for whoever fetches.
    private static final Duration LIFE = Duration.ofDays(2);

    private final BatchService service;
    private final Budget budget;
    private final InstantSource clock;
    private final BatchJournal journal;

    /// @param file the journal, which one desk at a time may have
    public Batches(BatchService service, Budget budget, InstantSource clock, Path file) {
        this.service = service;
        this.budget = budget;
        this.clock = clock;
        journal = new BatchJournal(file);
    }

    /// Hands in requests to one model.
    ///
    /// @throws OverBudget when not all of them can be held; none is, then
    /// @throws ModelFailure when the provider did not take them. If it may have taken them all the same, the batch
    ///     stays in [#open()] without an id
    public Ticket submit(List<BatchItem> items) {
        ModelRef model = oneModel(items);
        String name = "hubbub-" + UUID.randomUUID();
        Map<String, Long> calls = hold(items);
        journal.leaves(name, model, calls);
        try {
            return journal.arrived(name, service.submit(model, name, items));
        } catch (ModelFailure failure) {
            if (!mayHaveArrived(failure)) {
                forget(name);
            }
            throw failure;
        }
    }

    private static boolean mayHaveArrived(ModelFailure failure) {
        return failure instanceof TimedOut || failure instanceof BrokenAnswer || failure instanceof Cancelled;
    }

    private Map<String, Long> hold(List<BatchItem> items) {
        Instant expires = clock.instant().plus(LIFE);
        Map<String, Long> calls = new LinkedHashMap<>();
        for (BatchItem item : items) {
            String refusal = switch (budget.askForBatch(item.request(), expires)) {
                case Answer.Granted granted -> {
                    calls.put(item.id(), granted.reservation().call());
                    yield "";
                }
                case Answer.Spent spent -> spent.message();
                case Answer.Unpriced unpriced -> unpriced.why();
            };
            if (!refusal.isEmpty()) {
                calls.values().forEach(call -> release(call, "the rest of the batch was not covered"));
                throw new OverBudget(refusal);
            }
        }
        return calls;
    }

    private void release(long call, String why) {
        Reservation held = budget.resume(call);
        if (held != null) {
            held.release(why);
        }
    }

    private static ModelRef oneModel(List<BatchItem> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a batch must have a request, but had none\nHand in some.");
        }
        ModelRef model = items.getFirst().request().model();
        Set<String> ids = new LinkedHashSet<>();
        for (BatchItem item : items) {
            if (!item.request().model().equals(model)) {
                throw new IllegalArgumentException("a batch must be for one model and account, but was for "
                        + model.id() + " and " + item.request().model().id() + "\nHand in one batch each.");
            }
            if (!ids.add(item.id())) {
                throw new IllegalArgumentException(
                        "batch item ids must differ, but '" + item.id() + "' came twice\nNumber them.");
            }
        }
        return model;
    }

    /// The batches that are out, from before a restart too.
    public List<Ticket> open() {
        return journal.tickets();
    }

    /// Looks for a batch of which nobody knows whether it arrived.
    ///
    /// @return its ticket with the provider's name; null if the provider has none of that name, or as at Anthropic
    ///     cannot tell
    public @Nullable Ticket find(Ticket ticket) {
        String id = ticket.arrived() ? ticket.id() : service.find(ticket.model(), ticket.name());
        return id == null ? null : ticket.arrived() ? ticket : journal.arrived(ticket.name(), id);
    }

    public BatchState poll(Ticket ticket) {
        return service.poll(ticket.model(), arrived(ticket));
    }

    public void cancel(Ticket ticket) {
        service.cancel(ticket.model(), arrived(ticket));
    }

    /// Fetches the results of a batch that is over, settles them and closes it.
    ///
    /// @return one per request, in the order handed in
    public List<BatchResult> collect(Ticket ticket) {
        BatchState state = poll(ticket);
        if (!state.over()) {
            throw new IllegalStateException(
                    "batch " + ticket.id() + " must be over, but is running\nPoll until it is.");
        }
        Map<String, BatchResult> found = new HashMap<>();
        service.collect(ticket.model(), ticket.id()).forEach(result -> found.putIfAbsent(result.id(), result));
        List<BatchResult> results = new ArrayList<>();
        journal.calls(ticket.name()).forEach((id, call) -> {
            BatchResult result = asBatch(found.getOrDefault(id, missing(id, state)));
            results.add(result);
            settle(call, result);
        });
        journal.closed(ticket.name());
        return List.copyOf(results);
    }

    /// Gives up a batch that never arrived.
    public void giveUp(Ticket ticket) {
        forget(ticket.name());
    }

    private void forget(String name) {
        journal.calls(name).values().forEach(call -> release(call, "the batch did not arrive"));
        journal.closed(name);
    }

    /// A hold that has ended was settled before a crash, or charged in full when it expired.
    private void settle(long call, BatchResult result) {
        Reservation held = budget.resume(call);
        if (held != null) {
            switch (result) {
                case BatchResult.Answered answered -> held.close(answered.completion());
                case BatchResult.Failed failed -> held.close(failed.failure());
            }
        }
    }

    private static BatchResult asBatch(BatchResult result) {
        return result instanceof BatchResult.Answered(String id, Completion completion)
                ? new BatchResult.Answered(
                        id,
                        new Completion(
                                completion.text(),
                                completion.thinking(),
                                completion.finish(),
                                completion.usage().at(Tier.BATCH),
                                completion.servedBy(),
                                completion.id()))
                : result;
    }

    private static BatchResult missing(String id, BatchState state) {
        return new BatchResult.Failed(
                id,
                switch (state.stage()) {
                    case EXPIRED -> new TimedOut("the batch expired before its turn came", Usage.NONE);
                    case CANCELLED -> new Cancelled("", Usage.NONE);
                    case FAILED -> new BadRequest("the provider refused the whole batch");
                    case ENDED, RUNNING -> new BrokenAnswer("the batch has no result for it", "", Usage.NONE, null);
                });
    }

    private static String arrived(Ticket ticket) {
        if (!ticket.arrived()) {
            throw new IllegalStateException("batch " + ticket.name()
                    + " must have arrived, but nobody knows\nLook for it with find, or give it up.");
        }
        return ticket.id();
    }

    @Override
    public void close() {
        journal.close();
    }
}
