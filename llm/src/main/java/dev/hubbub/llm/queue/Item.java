package dev.hubbub.llm.queue;

/// Work that waits or is being done.
///
/// @param id       its number; a lower one came earlier
/// @param sinceMs  when it came, by the queue's clock; a restart does not change it
/// @param returned how often it was given back undone
public record Item(long id, Work work, long sinceMs, int returned) {

    Item back() {
        return new Item(id, work, sinceMs, returned + 1);
    }
}
