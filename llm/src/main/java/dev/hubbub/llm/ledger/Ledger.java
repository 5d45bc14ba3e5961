package dev.hubbub.llm.ledger;

import java.io.Closeable;
import java.util.function.Consumer;

/// The place where entries are kept, in order and for good.
///
/// One budget writes to it, from many threads. A file does it here; a database can.
public interface Ledger extends Closeable {

    /// A name that no other ledger has: with the number of a call it names the call to the world.
    String name();

    /// Hands over all entries in the order they were put.
    void replay(Consumer<Entry> reader);

    /// Puts an entry behind all that were put before, without waiting for the disk.
    Pending put(Entry entry);

    /// Brings everything to the disk.
    @Override
    void close();

    /// An entry on its way.
    interface Pending {

        /// Waits until the entry outlives whatever it has to outlive: a hold must, before money is spent.
        ///
        /// @throws dev.hubbub.llm.journal.JournalFailure if it cannot be kept
        void await();
    }
}
