package dev.hubbub.llm.queue;

/// The numbers a queue works by.
///
/// @param medium        batches of [Priority#MEDIUM]
/// @param low           batches of [Priority#LOW]
/// @param patience      how many batches of other priorities may go before one that has waited long enough
/// @param mostItems     most items, waiting or being done
/// @param mostPerScope  most items of one scope, so that one cannot keep the others out
/// @param mostBytes     most bytes of all items
public record QueueRules(Batching medium, Batching low, int patience, int mostItems, int mostPerScope, long mostBytes) {

    /// Medium in tens within two seconds, low in twenties within a minute, after four others at the latest.
    public static final QueueRules DEFAULT =
            new QueueRules(new Batching(10, 2_000), new Batching(20, 60_000), 4, 100_000, 50_000, 256L << 20);

    private static final Batching AT_ONCE = new Batching(1, 0);

    /// When a batch goes.
    ///
    /// @param size   with so many items it is full
    /// @param waitMs with fewer it goes when the first has waited so long
    public record Batching(int size, long waitMs) {

        public Batching {
            requireAtLeast("size", size, 1);
            requireAtLeast("waitMs", waitMs, 0);
        }
    }

    public QueueRules {
        requireAtLeast("patience", patience, 1);
        requireAtLeast("mostItems", mostItems, 1);
        requireAtLeast("mostPerScope", mostPerScope, 1);
        requireAtLeast("mostBytes", mostBytes, 1);
    }

    Batching of(Priority priority) {
        return switch (priority) {
            case HIGH -> AT_ONCE;
            case MEDIUM -> medium;
            case LOW -> low;
        };
    }

    private static void requireAtLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be " + least + " or more, but was " + value);
        }
    }
}
