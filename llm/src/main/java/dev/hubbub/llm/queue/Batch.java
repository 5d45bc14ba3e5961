package dev.hubbub.llm.queue;

import java.util.List;

/// Work of one scope and one group that is to be done together, earliest first; never empty.
///
/// @param waited whether it goes because an item waited long enough, rather than because it is full
public record Batch(Priority priority, String scope, String group, List<Item> items, boolean waited) {

    public Batch {
        items = List.copyOf(items);
    }
}
