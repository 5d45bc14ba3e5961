package dev.hubbub.app.server.relay;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/// How long somebody who was let in to listen may stay: looked into anew every now and then, so that a
/// right that was taken away ends what it began.
public final class Stay {

    private final long everyNs;
    private final BooleanSupplier still;
    private long nextNs;

    /// @param every how often; the first time somewhat sooner, so that not all who came together ask together
    /// @param still whether it may, true if that is not to be known just now
    public Stay(Duration every, BooleanSupplier still) {
        this.everyNs = every.toNanos();
        this.still = still;
        this.nextNs =
                System.nanoTime() + everyNs / 2 + ThreadLocalRandom.current().nextLong(Math.max(1, everyNs / 2));
    }

    /// Whether it may; asks only when it is time to.
    public boolean goesOn() {
        long now = System.nanoTime();
        if (now - nextNs < 0) {
            return true;
        }
        nextNs = now + everyNs;
        return still.getAsBoolean();
    }
}
