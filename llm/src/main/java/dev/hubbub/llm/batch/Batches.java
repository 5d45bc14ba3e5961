package dev.hubbub.llm.batch;

import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Meter;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.ModelFailure.Cancelled;
import dev.hubbub.llm.ModelFailure.OverBudget;
import dev.hubbub.llm.ModelFailure.TimedOut;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The desk where batches are handed in and fetched, which knows after a restart what is out.
///
/// Each request is reserved at the meter when the batch leaves and settled when it is collected.
public final class Batches implements Closeable {
    private final BatchService service;
    private final Meter meter;
    private final BatchJournal journal;
    private final Map<String, Map<String, Meter.Reading>> reserved = new ConcurrentHashMap<>();

    /// @param file the journal, which one desk at a time may have
    public Batches(BatchService service, Meter meter, Path file) {
        this.service = service;
        this.meter = meter;
        journal = new BatchJournal(file);
    }

    /// What a batch gave.
    ///
    /// @param results one per request, in the order handed in
    /// @param unmetered requests for which the meter had no room after a restart, so that no ledger has them
    public record Collected(List<BatchResult> results, int unmetered) {}

    /// Hands in requests to one model.
    ///
    /// @throws OverBudget when not all of them can be reserved; none is, then
    /// @throws ModelFailure when the provider did not take them. If it may have taken them all the same, the batch
    ///     stays in [#open()] without an id
    public Ticket submit(List<BatchItem> items) {
        ModelRef model = oneModel(items);
        String name = "hubbub-" + UUID.randomUUID();
        Map<String, Meter.Reading> readings = reserve(items);
        reserved.put(name, readings);
        journal.leaves(name, model, items);
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

    private Map<String, Meter.Reading> reserve(List<BatchItem> items) {
        Map<String, Meter.Reading> readings = new LinkedHashMap<>();
        try {
            for (BatchItem item : items) {
                readings.put(item.id(), meter.open(item.request()));
            }
        } catch (OverBudget over) {
            readings.values().forEach(reading -> reading.close(new Cancelled("", Usage.NONE)));
            throw over;
        }
        return readings;
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
    public Collected collect(Ticket ticket) {
        BatchState state = poll(ticket);
        if (!state.over()) {
            throw new IllegalStateException(
                    "batch " + ticket.id() + " must be over, but is running\nPoll until it is.");
        }
        Map<String, BatchResult> found = new HashMap<>();
        service.collect(ticket.model(), ticket.id()).forEach(result -> found.putIfAbsent(result.id(), result));
        Map<String, Request> requests = journal.requests(ticket.name());
        Map<String, Meter.Reading> readings = reserved.getOrDefault(ticket.name(), Map.of());
        List<BatchResult> results = new ArrayList<>();
        int unmetered = 0;
        for (Map.Entry<String, Request> entry : requests.entrySet()) {
            BatchResult result = found.getOrDefault(entry.getKey(), missing(entry.getKey(), state));
            results.add(asBatch(result));
            Meter.Reading reading = readings.get(entry.getKey());
            unmetered += settle(reading, entry.getValue(), results.getLast()) ? 0 : 1;
        }
        reserved.remove(ticket.name());
        journal.closed(ticket.name());
        return new Collected(List.copyOf(results), unmetered);
    }

    /// Gives up a batch that never arrived.
    public void giveUp(Ticket ticket) {
        forget(ticket.name());
    }

    private void forget(String name) {
        Map<String, Meter.Reading> readings = reserved.remove(name);
        if (readings != null) {
            readings.values().forEach(reading -> reading.close(new Cancelled("", Usage.NONE)));
        }
        journal.closed(name);
    }

    private boolean settle(Meter.@Nullable Reading held, Request request, BatchResult result) {
        Meter.Reading reading = held;
        if (reading == null) {
            try {
                reading = meter.open(request);
            } catch (OverBudget e) {
                return false;
            }
        }
        switch (result) {
            case BatchResult.Answered answered -> reading.close(answered.completion());
            case BatchResult.Failed failed -> reading.close(failed.failure());
        }
        return true;
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
