package dev.hubbub.app.server.society;

/// One line of the journal of a society.
///
/// @param seq    counts from 1 without gaps
/// @param simMs  simulated milliseconds since the beginning at which it took place
/// @param wallMs when it was written
/// @param person the account of the person who did it; for what moderators and the server do, the number of the
///               person in the store, or 0
/// @param key    idempotency key, or empty
public record Entry(long seq, long simMs, long wallMs, long person, String key, Deed deed) {

    /// What tells this entry from any other that could stand in its place.
    String mark() {
        return seq + " " + simMs + " " + wallMs + " " + person + " "
                + deed.getClass().getSimpleName() + " " + key;
    }
}
