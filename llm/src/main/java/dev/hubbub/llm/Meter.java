package dev.hubbub.llm;

/// What stands between every single attempt and the money: reserves before it, settles after it.
///
/// The gateway calls it once per attempt on the wire, with exactly one of the two endings.
public interface Meter {

    /// Reserves what the attempt may cost at worst.
    ///
    /// @throws ModelFailure.OverBudget when that is not to be had; nothing is reserved then
    Reading open(Request request);

    /// One attempt's reservation, waiting for the truth.
    interface Reading {

        /// Settles what an answer took.
        void close(Completion completion);

        /// Settles what a failed or cancelled attempt took, by [ModelFailure#usage()].
        void close(ModelFailure failure);
    }
}
