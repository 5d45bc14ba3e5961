package dev.hubbub.app.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hubbub.app.server.mastodon.media.Sayings;
import dev.hubbub.app.server.redis.Redis;
import dev.hubbub.app.server.relay.ActRing;
import dev.hubbub.app.server.relay.ActTeller;
import dev.hubbub.app.server.relay.Coding;
import dev.hubbub.app.server.relay.Stay;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Notice;
import dev.hubbub.app.server.society.Page;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The acts of one society as server-sent events, rendered once for all readers.
///
/// The last ones stand in a ring; who fell behind it reads from the society's memory by id. Relays are told
/// of them too.
final class ActStream implements AutoCloseable {

    private static final int BATCH = 500;
    private static final int EDITS = 10_000;

    private final LiveSociety society;
    private final Statuses statuses;
    private final Sayings sayings;
    private final JsonMapper json;
    private final @Nullable ActTeller teller;
    private final Society.Subscription subscription;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final ConcurrentLinkedQueue<String> edits = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> late = new ConcurrentLinkedQueue<>();
    private final ActRing ring;
    private boolean pending;
    private volatile boolean closed;

    /// @param redis by which relays are told, or null where there are none
    ActStream(LiveSociety society, Statuses statuses, Sayings sayings, JsonMapper json, @Nullable Redis redis) {
        this.society = society;
        this.statuses = statuses;
        this.sayings = sayings;
        // what is null is left out here, which makes what a thousand readers are sent shorter
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        List<Status> latest = society.timelines().everybody(-1, Page.first(1));
        long last = latest.isEmpty() ? 0 : latest.getFirst().id();
        this.ring = new ActRing(last, this::since);
        this.teller =
                redis == null ? null : new ActTeller(redis, society.settings().slug(), last);
        this.subscription = society.subscribe(new Society.Listener() {
            @Override
            public void presented(Status status) {
                wake();
            }

            @Override
            public void late(Status status) {
                if (late.size() < EDITS) {
                    late.add(status.id());
                }
                wake();
            }

            @Override
            public void edited(Status status) {
                edit("edited", status.id());
            }

            @Override
            public void removed(long id) {
                edit("removed", id);
            }

            @Override
            public void noticed(int person, Notice notice) {}
        });
        // of the system's, so that it need not wait for its turn behind all readers
        Thread.ofPlatform().daemon().name("stream " + society.settings().slug()).start(this::pump);
        if (teller != null) {
            Thread.ofVirtual().name("teller " + society.settings().slug()).start(() -> teller.run(this::since));
        }
    }

    private void edit(String event, long id) {
        if (edits.size() < EDITS) {
            edits.add("event: " + event + "\ndata: {\"id\":\"" + id + "\"}\n\n");
        }
        wake();
    }

    private void wake() {
        lock.lock();
        try {
            pending = true;
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Renders what is new and puts it into the ring.
    private void pump() {
        try {
            while (!closed) {
                lock.lock();
                try {
                    while (!pending && !closed) {
                        work.await();
                    }
                    pending = false;
                } finally {
                    lock.unlock();
                }
                Thread.sleep(ring.gatherMs());
                List<Long> lateNow = new ArrayList<>();
                for (Long id = late.poll(); id != null; id = late.poll()) {
                    lateNow.add(id);
                }
                long putLast = ring.lastId();
                List<ActRing.Frame> fresh = since(ring.lastId(), BATCH);
                while (!fresh.isEmpty() && !closed) {
                    fresh.forEach(frame -> ring.put(frame.bytes(), frame.id()));
                    fresh = since(ring.lastId(), BATCH);
                }
                for (long id : lateNow) {
                    Status status = id <= putLast ? society.timelines().status(id, -1) : null;
                    if (status != null) {
                        beside(data(statuses.one(society, status)));
                    }
                }
                for (String edit = edits.poll(); edit != null; edit = edits.poll()) {
                    beside(edit);
                }
                ring.ring();
                if (teller != null) {
                    teller.wake();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Puts in what has no id of its own, so that a reader who comes back goes on behind the latest act it
    /// had.
    private void beside(String text) {
        ActRing.Frame frame = new ActRing.Frame(ring.lastId(), text.getBytes(StandardCharsets.UTF_8));
        ring.put(frame.bytes(), frame.id());
        if (teller != null) {
            teller.edited(frame);
        }
    }

    private List<ActRing.Frame> since(long id, int most) {
        List<Status> fresh = society.timelines().since(id, most);
        fresh.forEach(status -> sayings.awaitWriter(society, status));
        return statuses.all(society, fresh).stream()
                .map(status -> new ActRing.Frame(
                        Long.parseLong(status.id()),
                        ("id: " + status.id() + "\n" + data(status)).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private String data(Statuses.StatusJson status) {
        return "event: act\ndata: " + json.writeValueAsString(status) + "\n\n";
    }

    /// Writes acts to a reader until it goes away, must go, or the stream ends.
    ///
    /// @param after id of the last act it had, or −1 for what comes from now on
    void write(OutputStream out, Coding coding, long after, Stay stay) throws IOException, InterruptedException {
        ring.write(out, coding, after, stay);
    }

    @Override
    public void close() {
        closed = true;
        subscription.close();
        ring.close();
        if (teller != null) {
            teller.close();
        }
        wake();
    }
}
