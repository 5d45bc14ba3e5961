package dev.hubbub.llm.queue;

/// What the queue says to new work.
public sealed interface Offer {

    /// It is in the queue, and outlives the process.
    ///
    /// @param id the number of its item
    record Accepted(long id) implements Offer {}

    /// There is no room: try later, or do without.
    record Refused(Reason reason) implements Offer {}

    /// Which bound was met.
    enum Reason {
        /// The queue holds as many items as it may.
        QUEUE_FULL,
        /// The scope holds as many items as one may.
        SCOPE_FULL,
        /// The queue holds as many bytes as it may.
        BYTES_FULL
    }
}
