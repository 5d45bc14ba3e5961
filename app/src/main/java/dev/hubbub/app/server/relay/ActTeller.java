package dev.hubbub.app.server.relay;

import dev.hubbub.app.server.redis.Redis;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells relays of the acts of one society, by a stream in Redis.
///
/// An act has its own id there, and the same acts have the same ids after any crash: what was told is not
/// told again, and what was not is told as soon as Redis answers, however long it was gone.
public final class ActTeller implements AutoCloseable {

    static final int KEPT = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(ActTeller.class);
    private static final int BATCH = 500;
    private static final int EDITS = 10_000;
    private static final long PAUSE_MS = 1_000;

    private final Redis redis;
    private final String stream;
    private final long from;
    private final ConcurrentLinkedQueue<ActRing.Frame> edits = new ConcurrentLinkedQueue<>();
    private final Semaphore work = new Semaphore(1);
    private volatile boolean closed;

    /// @param from id of the act behind which a stream begins that is not there yet
    public ActTeller(Redis redis, String slug, long from) {
        this.redis = redis;
        this.stream = stream(slug);
        this.from = from;
    }

    static String stream(String slug) {
        return "hubbub:acts:" + slug;
    }

    /// There is something new.
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /// Something told before is no longer so.
    public void edited(ActRing.Frame edit) {
        if (edits.size() < EDITS) {
            edits.add(edit);
        }
    }

    /// Tells until it is closed.
    public void run(ActRing.Source source) {
        long told = -1;
        try {
            while (!closed) {
                if (!work.tryAcquire(PAUSE_MS, TimeUnit.MILLISECONDS) && edits.isEmpty() && told >= 0) {
                    continue;
                }
                try {
                    if (told < 0) {
                        long last = redis.last(stream);
                        told = last == 0 ? from : last;
                    }
                    told = tell(source, told);
                } catch (Redis.Gone e) {
                    LOG.warn("relays wait: {}", e.getMessage());
                    Thread.sleep(PAUSE_MS);
                    wake();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long tell(ActRing.Source source, long from) {
        long told = from;
        List<ActRing.Frame> fresh = source.since(told, BATCH);
        while (!fresh.isEmpty() && !closed) {
            redis.tell(
                    stream,
                    fresh.stream()
                            .map(frame -> new Redis.Told("", frame.id(), frame.bytes()))
                            .toList(),
                    KEPT);
            told = fresh.getLast().id();
            fresh = source.since(told, BATCH);
        }
        List<Redis.Told> changed = new ArrayList<>();
        for (ActRing.Frame edit = edits.peek(); edit != null && changed.size() < BATCH; edit = edits.peek()) {
            changed.add(new Redis.Told("*", told, edit.bytes()));
            edits.poll();
        }
        if (!changed.isEmpty()) {
            redis.tell(stream, changed, KEPT);
        }
        return told;
    }

    @Override
    public void close() {
        closed = true;
        wake();
    }
}
