package dev.hubbub.llm.route;

import dev.hubbub.llm.Time;
import java.time.Duration;
import java.time.Instant;

/// A clock that moves only when somebody sleeps.
final class FakeTime implements Time {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) {
        now = now.plus(duration);
    }
}
