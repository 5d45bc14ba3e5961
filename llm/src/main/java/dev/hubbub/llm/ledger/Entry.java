package dev.hubbub.llm.ledger;

import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.price.Cost;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the ledger. A call has a [Held] before it is sent and one ending, [Settled] or [Released], after.
public sealed interface Entry {

    /// The number of the call.
    long call();

    /// When this was written down.
    Instant at();

    /// The worst that a call can cost was held for it, and it may now be sent.
    ///
    /// @param model    `provider/model`
    /// @param payer    empty for the house, else the fingerprint of the key that a guest brought
    /// @param hold     what was held; unknown where no price is known and no budget asked for one
    /// @param openUntil null for a call that ends with its process, else when the answer of a provider's batch is
    ///                  due
    record Held(
            long call,
            Instant at,
            Labels labels,
            String model,
            String payer,
            Tier tier,
            Cost hold,
            @Nullable Instant openUntil)
            implements Entry {}

    /// A call ended, one way or another, and this is what it cost.
    ///
    /// @param outcome    how it ended
    /// @param usage      what it used; marked as estimated where nobody told
    /// @param cost       what that cost at the price of the moment it was held
    /// @param reconciled whether the buckets add up to the provider's totals; where not, the larger was charged
    /// @param prices     the version of the price table, with `?` behind it where nobody checked the price
    /// @param answer     the provider's name for the answer, to find it on the bill; or empty
    /// @param detail     for a call without an answer the kind of failure; or empty
    record Settled(
            long call,
            Instant at,
            Outcome outcome,
            Usage usage,
            Cost cost,
            boolean reconciled,
            String prices,
            String answer,
            String detail)
            implements Entry {}

    /// A call was never sent, and nothing was spent.
    record Released(long call, Instant at, String why) implements Entry {}
}
