package dev.hubbub.llm.budget;

import dev.hubbub.llm.Usage;
import dev.hubbub.llm.ledger.Entry;

/// Somebody who can be asked after a crash what became of a call whose answer nobody waited for.
///
/// Batches can be asked after (`BatchInquiry`). Ordinary calls cannot: no provider tells what a call took whose
/// answer was not heard. OpenAI comes nearest, with answers it was asked to store; but then it has to store every
/// prompt, and one that is not in the store may have been charged all the same.
@FunctionalInterface
public interface Inquiry {

    /// Nobody is asked: every call that a crash cut off counts as its worst case. That is the rule for ordinary
    /// calls, not a gap in it: the ledger may say too much and never too little.
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
