package dev.hubbub.llm.batch;

import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.budget.Inquiry;
import dev.hubbub.llm.journal.JournalFailure;
import dev.hubbub.llm.ledger.Entry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks providers what became of calls in batches that nobody collected before their holds ran out: results tell
/// what each request took, and providers keep them for days longer.
///
/// Whoever opens a budget hands this to it, with the journal of the desk. What is found is booked and stays with the
/// provider, so the answers can still be collected, for no more money. Nothing is known of a guest's batches, whose
/// keys no journal keeps.
public final class BatchInquiry implements Inquiry {

    private final BatchService service;
    private final Path file;
    private final Map<String, Optional<Found>> found = new HashMap<>();
    private @Nullable Map<Long, BatchJournal.Place> places;

    /// @param file the journal of the desk, which may be open
    public BatchInquiry(BatchService service, Path file) {
        this.service = service;
        this.file = file;
    }

    @Override
    public synchronized Fate ask(String reference, Entry.Held held) {
        if (held.openUntil() == null || !held.payer().isEmpty()) {
            return new Fate.Unknown();
        }
        try {
            BatchJournal.Place place = places().get(held.call());
            return place == null ? new Fate.Unknown() : fate(place);
        } catch (JournalFailure unreadable) {
            return new Fate.Unknown();
        }
    }

    private Map<Long, BatchJournal.Place> places() {
        Map<Long, BatchJournal.Place> known = places;
        if (known == null) {
            known = BatchJournal.places(file);
            places = known;
        }
        return known;
    }

    /// What a provider says of a batch that is over.
    private record Found(BatchState.Stage stage, Map<String, BatchResult> results) {}

    private Fate fate(BatchJournal.Place place) {
        // asked once for each batch, also when it could not be said: a provider that is down would be waited for
        // by every single call
        Found all = found.computeIfAbsent(place.ticket().name(), name -> find(place.ticket()))
                .orElse(null);
        if (all == null) {
            return new Fate.Unknown();
        }
        return switch (all.results().get(place.item())) {
            case BatchResult.Answered answered ->
                new Fate.Charged(answered.completion().usage().at(Tier.BATCH));
            case BatchResult.Failed failed ->
                new Fate.Charged(failed.failure().usage().at(Tier.BATCH));
            case null ->
                // what the provider ended before its turn came is not charged; a gap in a whole batch is a riddle
                all.stage() == BatchState.Stage.ENDED ? new Fate.Unknown() : new Fate.NeverSeen();
        };
    }

    private Optional<Found> find(Ticket ticket) {
        try {
            String id = ticket.arrived() ? ticket.id() : service.find(ticket.model(), ticket.name());
            if (id == null) {
                return Optional.empty();
            }
            BatchState state = service.poll(ticket.model(), id);
            if (!state.over()) {
                return Optional.empty();
            }
            Map<String, BatchResult> results = new HashMap<>();
            service.collect(ticket.model(), id).forEach(result -> results.putIfAbsent(result.id(), result));
            return Optional.of(new Found(state.stage(), results));
        } catch (ModelFailure unreachable) {
            return Optional.empty();
        }
    }
}
