package dev.hubbub.app.server.model;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Threads that each do one thing again and again until all are stopped; whoever stumbles goes on.
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean going;

    /// What is done once round.
    @FunctionalInterface
    interface Round {
        void go() throws InterruptedException;
    }

    void begin(String name, Round round) {
        going = true;
        threads.add(Thread.ofVirtual().name(name).start(() -> {
            while (going) {
                try {
                    round.go();
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException e) {
                    if (going) {
                        LOG.error("{} stumbled", name, e);
                    }
                }
            }
        }));
    }

    void stop() {
        going = false;
        threads.forEach(Thread::interrupt);
    }
}
