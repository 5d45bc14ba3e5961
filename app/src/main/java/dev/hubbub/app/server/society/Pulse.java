package dev.hubbub.app.server.society;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread on which something goes on and on, with naps in between.
final class Pulse {

    static final long LONGEST_NAP_MS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final String name;
    private final LongSupplier beat;
    private volatile boolean stopped;
    private @Nullable Thread thread;

    /// @param beat does what is due and says for how many milliseconds there is nothing to do
    Pulse(String name, LongSupplier beat) {
        this.name = name;
        this.beat = beat;
    }

    void start() {
        thread = Thread.ofPlatform().name(name).daemon(true).start(this::run);
    }

    private void run() {
        while (!stopped) {
            try {
                long napMs = beat();
                if (napMs > 0) {
                    Thread.sleep(napMs);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private long beat() {
        try {
            return beat.getAsLong();
        } catch (RuntimeException e) {
            LOG.error("{} stumbled", name, e);
            return LONGEST_NAP_MS;
        }
    }

    void stop() {
        stopped = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
