package dev.hubbub.app.server.society;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The journal of one society, on disk.
public interface Journal {

    /// Writes an entry for good, and what is noted of it; when it returns, both survive a crash, and when it throws,
    /// neither is there or both are.
    ///
    /// @param remark what is noted, or null
    /// @throws Taken when there is an entry with this number already
    void append(Entry entry, @Nullable Remark remark);

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
