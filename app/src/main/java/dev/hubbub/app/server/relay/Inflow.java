package dev.hubbub.app.server.relay;

import dev.hubbub.app.server.redis.Redis;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The acts of one society as they come out of Redis into a ring.
final class Inflow implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inflow.class);
    private static final int BATCH = 500;
    private static final int WAIT_MS = 2_000;
    private static final long PAUSE_MS = 1_000;

    private final Redis redis;
    private final String stream;
    private final ActRing ring;
    private volatile boolean closed;

    Inflow(Redis redis, String slug) {
        this.redis = redis;
        this.stream = ActTeller.stream(slug);
        long last = redis.last(stream);
        this.ring = new ActRing(last, this::since);
        Thread.ofVirtual().name("inflow " + slug).start(() -> run(last + "-0"));
    }

    ActRing ring() {
        return ring;
    }

    private List<ActRing.Frame> since(long id, int most) {
        return redis.since(stream, id, most).stream()
                .map(told -> new ActRing.Frame(told.act(), told.frame()))
                .toList();
    }

    private void run(String from) {
        String place = from;
        while (!closed) {
            try {
                List<Redis.Told> fresh = redis.next(stream, place, BATCH, WAIT_MS);
                for (Redis.Told told : fresh) {
                    ring.put(told.frame(), told.act());
                    place = told.place();
                }
                if (!fresh.isEmpty()) {
                    ring.ring();
                }
            } catch (Redis.Gone e) {
                LOG.warn("acts of {} wait: {}", stream, e.getMessage());
                try {
                    Thread.sleep(PAUSE_MS);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        ring.close();
    }
}
