package dev.hubbub.llm.budget;

/// What the budget says to a call that wants to be made.
public sealed interface Answer {

    /// The worst case is held: make the call, then settle.
    record Granted(Reservation reservation) implements Answer {}

    /// There is not enough left: let a template or a cache speak.
    ///
    /// @param standing     the limit or share that does not allow it
    /// @param neededMicros what the call might cost
    record Spent(Standing standing, long neededMicros) implements Answer {

        /// In words.
        public String message() {
            String what = standing.limit().scope() + (standing.content().isEmpty() ? "" : " " + standing.content());
            return "the budget must cover a call's worst case of " + neededMicros + " micro-dollars, but of " + what
                    + " '" + standing.holder() + "' " + standing.period() + " only "
                    + Math.max(0, standing.leftMicros()) + " of " + standing.capMicros()
                    + " are left\n    let a template or a cache speak, or raise the limit";
        }
    }

    /// Nobody knows what the call can cost, and a limit holds it.
    record Unpriced(String why) implements Answer {}
}
