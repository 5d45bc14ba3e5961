package dev.hubbub.llm.price;

/// What something costs in micro-dollars (millionths of a dollar), or that nobody knows: unknown is never zero.
public sealed interface Cost {

    /// Nothing, and known to be nothing.
    Known NOTHING = new Known(0);

    /// A known cost.
    ///
    /// @param micros micro-dollars, 0 or more
    record Known(long micros) implements Cost {

        public Known {
            if (micros < 0) {
                throw new IllegalArgumentException("a cost must be 0 or more, but was " + micros);
            }
        }
    }

    /// A cost that cannot be told.
    ///
    /// @param why what is missing, and where to put it
    record Unknown(String why) implements Cost {}

    /// A known cost.
    static Known micros(long micros) {
        return micros == 0 ? NOTHING : new Known(micros);
    }
}
