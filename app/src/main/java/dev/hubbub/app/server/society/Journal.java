package dev.hubbub.app.server.society;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// The journal of one society, on disk.
public interface Journal {

    /// Writes an entry for good; when it returns, the entry survives a crash.
    ///
    /// @throws Taken when there is an entry with this number already
    void append(Entry entry);

    /// Hands out all entries from a number on, in order.
    void read(long fromSeq, Consumer<Entry> reader);

    /// The entry with a number, if there is one.
    Optional<Entry> at(long seq);

    /// Number of the entry with an idempotency key of a person.
    OptionalLong withKey(long person, String key);

    /// Somebody else has written an entry with this number.
    final class Taken extends RuntimeException {
        public Taken(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
