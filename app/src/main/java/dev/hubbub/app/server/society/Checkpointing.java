package dev.hubbub.app.server.society;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// When a society makes a checkpoint: as soon as a replay from the last one would take some seconds.
///
/// So a small society hardly ever makes one, and no restart takes long. What is copied is copied by the thread
/// that works; it is written beside it, and takes a tenth of the time at most.
final class Checkpointing {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpointing.class);
    private static final long WORTH_NS = 5_000_000_000L;
    private static final long TIMES_WRITING = 10;
    private static final long WORTH_AT_THE_END_NS = 500_000_000L;

    private final String slug;
    private final Checkpoints checkpoints;
    private final Semaphore free = new Semaphore(1);
    private volatile long worthNs = WORTH_NS;
    private long workedNs;

    Checkpointing(String slug, Checkpoints checkpoints) {
        this.slug = slug;
        this.checkpoints = checkpoints;
    }

    /// CPU time of this thread, to tell how much work was done between two moments.
    static long cpuNs() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// Work was done that a replay would have to do again.
    void worked(long ns) {
        workedNs += ns;
    }

    /// Makes a checkpoint if it is worth it; the caller sees to it that nothing happens on the stage meanwhile.
    void keepIfDue(Stage stage, long latestWallMs) {
        if (workedNs < worthNs || !free.tryAcquire()) {
            return;
        }
        workedNs = 0;
        Checkpoint checkpoint = new Checkpoint(stage, latestWallMs);
        Thread.ofVirtual().name("checkpoint of " + slug).start(() -> {
            try {
                write(checkpoint);
            } finally {
                free.release();
            }
        });
    }

    /// Makes the last checkpoint, and returns when it is written.
    void keepAtTheEnd(Stage stage, long latestWallMs) {
        free.acquireUninterruptibly();
        if (workedNs >= WORTH_AT_THE_END_NS) {
            write(new Checkpoint(stage, latestWallMs));
        }
        free.release();
    }

    private void write(Checkpoint checkpoint) {
        try {
            long began = System.nanoTime();
            checkpoints.keep(checkpoint);
            long tookNs = System.nanoTime() - began;
            worthNs = Math.max(WORTH_NS, TIMES_WRITING * tookNs);
            LOG.info("society {} has a checkpoint, written in {} ms", slug, tookNs / 1_000_000);
        } catch (IOException | RuntimeException e) {
            LOG.warn("society {} has no new checkpoint, since it could not be written: {}", slug, e.toString());
        }
    }
}
