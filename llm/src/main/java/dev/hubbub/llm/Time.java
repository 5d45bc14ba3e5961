package dev.hubbub.llm;

import java.time.Duration;
import java.time.Instant;

/// The clock and the waiting, as a port, so that a test can let an hour pass in no time.
public interface Time {

    Instant now();

    /// Waits; the interruption of the thread comes out.
    void sleep(Duration duration) throws InterruptedException;

    /// The clock on the wall.
    static Time system() {
        return new Time() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                Thread.sleep(duration);
            }
        };
    }
}
