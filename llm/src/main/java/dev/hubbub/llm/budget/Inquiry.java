package dev.hubbub.llm.budget;

import dev.hubbub.llm.Usage;
import dev.hubbub.llm.ledger.Entry;

/// Somebody who can be asked after a crash what became of a call whose answer nobody waited for.
///
/// A provider's batch can be asked, and one that keeps a list of requests by a name we gave them. The others
/// cannot, and then the worst case counts as spent.
@FunctionalInterface
public interface Inquiry {

    /// Nobody can be asked.
    Inquiry NOBODY = (reference, held) -> new Fate.Unknown();

    /// What became of a call.
    ///
    /// @param reference what the provider was told to call it: [Reservation#reference()]
    Fate ask(String reference, Entry.Held held);

    /// What became of it.
    sealed interface Fate {

        /// The provider charged this.
        record Charged(Usage usage) implements Fate {}

        /// The provider never saw it, and never will: an answer of somebody who cannot rule out that it
        /// still arrives is [Unknown].
        record NeverSeen() implements Fate {}

        /// Nobody knows.
        record Unknown() implements Fate {}
    }
}
