package dev.hubbub.app.server.society;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// A turn that one thread at a time has, and that nobody who asks for something waits for for ever: whoever has it
/// may itself wait for a database that is silent.
public final class Turn {

    private static final long PATIENCE_MS = 10_000;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final String rule;

    /// @param rule what must be, but is not as long as somebody else has the turn
    public Turn(String rule) {
        this.rule = rule;
    }

    /// Waits for the turn for a while.
    ///
    /// @throws Refusal.Unavailable when others had it all the time
    public void take() {
        try {
            if (lock.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal.Unavailable(rule + ", but others are at it\ntry again in a moment");
    }

    /// Waits for the turn however long it takes.
    void await() {
        lock.lock();
    }

    public void end() {
        lock.unlock();
    }
}
