package dev.hubbub.llm.batch;

import dev.hubbub.llm.Request;

/// One request of a batch.
///
/// @param id by which its result is found again: 1 to 64 letters, digits, `_` or `-`
public record BatchItem(String id, Request request) {
    public BatchItem {
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("batch item id must be 1 to 64 letters, digits, _ or -, but was '" + id
                    + "'\nIt is the least that all providers take.");
        }
    }
}
