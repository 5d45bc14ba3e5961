package dev.hubbub.llm.route;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.ModelFailure.Cancelled;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.Usage;
import java.time.Duration;

/// A wait that ends when its call is cancelled.
final class Waiting {
    private static final Duration SLICE = Duration.ofMillis(50);

    private Waiting() {}

    /// @throws Cancelled when the call is, or the thread is interrupted
    static void forWhile(Duration duration, Call call, Time time) {
        Duration left = duration;
        while (left.isPositive()) {
            if (call.cancelled()) {
                throw new Cancelled("", Usage.NONE);
            }
            Duration slice = left.compareTo(SLICE) < 0 ? left : SLICE;
            try {
                time.sleep(slice);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Cancelled("", Usage.NONE);
            }
            left = left.minus(slice);
        }
        if (call.cancelled()) {
            throw new Cancelled("", Usage.NONE);
        }
    }
}
