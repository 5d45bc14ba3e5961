package dev.hubbub.llm.batch;

import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.ModelRef;
import java.util.List;

/// What is needed to come back for a batch, today or after a restart.
///
/// @param name ours for it
/// @param id the provider's for it; empty while nobody knows whether it arrived
/// @param items the ids of its requests
public record Ticket(String name, ModelRef model, String id, List<String> items) {
    public Ticket {
        items = List.copyOf(items);
    }

    /// Whether the provider is known to have it.
    public boolean arrived() {
        return !id.isEmpty();
    }

    /// The same with a key of one's own, which no journal keeps.
    public Ticket with(ApiKey key) {
        return new Ticket(name, model.with(key), id, items);
    }
}
