package dev.hubbub.app.server.api;

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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The acts of one society as server-sent events, rendered once for all readers.
///
/// The last ones stand in a ring. A reader writes what it has not had yet, at its own pace, and waits; one
/// that fell
/// behind the ring reads from the society's memory by id until it has caught up. So nothing queues up for slow
/// readers,
/// and nobody misses an act. Acts that were gathered together are one parcel, which all readers who are up to
/// date
/// write as it is; the more readers there are, the longer it is gathered for.
final class ActStream implements AutoCloseable {

    private static final int RING = 8_192;
    private static final int BATCH = 500;
    private static final int EDITS = 10_000;
    private static final long PULSE_MS = 10_000;
    private static final long GATHER_MS = 15;
    private static final long GATHER_FOR_MANY_MS = 60;
    private static final int MANY = 100;

    /// Longest time for which the ring may be behind what can be read from memory.
    private static final long AHEAD_MS = 2_000;

    private static final byte[] NOTHING = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final LiveSociety society;
    private final JsonMapper json;
    private final Society.Subscription subscription;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Condition work = lock.newCondition();
    private final ConcurrentLinkedQueue<String> edits = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> late = new ConcurrentLinkedQueue<>();
    private final byte[][] frames = new byte[RING][];
    private final long[] ids = new long[RING];
    private final AtomicInteger readers = new AtomicInteger();
    private long head;
    private long parcelFrom;
    private long told;
    private byte[] parcel = {};
    private long lastId;
    private boolean pending;
    private volatile boolean closed;

    ActStream(LiveSociety society, JsonMapper json) {
        this.society = society;
        this.json = json;
        List<Status> latest = society.timelines().everybody(-1, Page.first(1));
        this.lastId = latest.isEmpty() ? 0 : latest.getFirst().id();
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
        Thread.ofVirtual().name("stream " + society.settings().slug()).start(this::pump);
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
                Thread.sleep(readers.get() > MANY ? GATHER_FOR_MANY_MS : GATHER_MS);
                List<Long> lateNow = new ArrayList<>();
                for (Long id = late.poll(); id != null; id = late.poll()) {
                    lateNow.add(id);
                }
                long putLast = lastId;
                List<Status> fresh = society.timelines().since(lastId, BATCH);
                while (!fresh.isEmpty() && !closed) {
                    for (Status status : fresh) {
                        put(frame(status), status.id());
                    }
                    fresh = society.timelines().since(lastId, BATCH);
                }
                for (long id : lateNow) {
                    Status status = id <= putLast ? society.timelines().status(id, -1) : null;
                    if (status != null) {
                        put(late(status), lastId);
                    }
                }
                for (String edit = edits.poll(); edit != null; edit = edits.poll()) {
                    put(edit.getBytes(StandardCharsets.UTF_8), lastId);
                }
                lock.lock();
                try {
                    long from = Math.max(told, head - RING);
                    parcel = together(from, head);
                    parcelFrom = from;
                    told = head;
                    more.signalAll();
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(byte[] frame, long id) {
        lock.lock();
        try {
            frames[(int) (head % RING)] = frame;
            ids[(int) (head % RING)] = id;
            head++;
            lastId = id;
        } finally {
            lock.unlock();
        }
    }

    private byte[] frame(Status status) {
        return ("id: " + status.id() + "\n" + data(status)).getBytes(StandardCharsets.UTF_8);
    }

    /// Without an id, so that a reader who comes back goes on behind the latest it had.
    private byte[] late(Status status) {
        return data(status).getBytes(StandardCharsets.UTF_8);
    }

    private String data(Status status) {
        return "event: act\ndata: " + json.writeValueAsString(Shown.status(society, status)) + "\n\n";
    }

    /// Writes acts to a reader until it goes away or the stream ends.
    ///
    /// @param after id of the last act it had, or −1 for what comes from now on
    void write(OutputStream out, long after) throws IOException, InterruptedException {
        readers.incrementAndGet();
        try {
            writeOn(out, after);
        } finally {
            readers.decrementAndGet();
        }
    }

    private void writeOn(OutputStream out, long after) throws IOException, InterruptedException {
        out.write("retry: 1000\n\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        long had = after;
        long at = -1;
        if (after < 0) {
            lock.lock();
            try {
                at = head;
                had = lastId;
            } finally {
                lock.unlock();
            }
        }
        while (!closed) {
            if (at < 0) {
                List<Status> missed = society.timelines().since(had, BATCH);
                for (Status status : missed) {
                    out.write(frame(status));
                    had = status.id();
                }
                out.flush();
                at = missed.size() < BATCH ? place(had) : -1;
                continue;
            }
            Taken next = take(at);
            if (next == null) {
                at = -1; // the ring went round meanwhile
                continue;
            }
            out.write(next.bytes.length == 0 ? NOTHING : next.bytes);
            out.flush();
            at = next.to;
            had = idBefore(at, had);
        }
    }

    /// Where somebody goes on who has had everything up to an id, or −1 when that is no longer in the ring.
    private long place(long had) throws InterruptedException {
        lock.lock();
        try {
            // what was read from memory before it was in the ring must be passed over there, or it comes twice
            long nanos = TimeUnit.MILLISECONDS.toNanos(AHEAD_MS);
            while (lastId < had && nanos > 0 && !closed) {
                nanos = more.awaitNanos(nanos);
            }
            long place = head;
            while (place > 0 && place > head - RING && ids[(int) ((place - 1) % RING)] > had) {
                place--;
            }
            boolean all = place == 0 || place > head - RING;
            return all ? place : -1;
        } finally {
            lock.unlock();
        }
    }

    private long idBefore(long at, long otherwise) {
        lock.lock();
        try {
            return at > 0 && at > head - RING ? ids[(int) ((at - 1) % RING)] : otherwise;
        } finally {
            lock.unlock();
        }
    }

    /// What a reader writes next, and the place where it goes on behind that.
    private record Taken(byte[] bytes, long to) {}

    /// All from a place on, nothing after a pulse without any, or null when it is gone.
    private @Nullable Taken take(long at) throws InterruptedException {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(PULSE_MS);
            while (at == head && nanos > 0 && !closed) {
                nanos = more.awaitNanos(nanos);
            }
            if (at < head - RING) {
                return null;
            }
            return new Taken(at == parcelFrom && told == head ? parcel : together(at, head), head);
        } finally {
            lock.unlock();
        }
    }

    private byte[] together(long from, long to) {
        int size = 0;
        for (long at = from; at < to; at++) {
            size += frames[(int) (at % RING)].length;
        }
        byte[] together = new byte[size];
        int end = 0;
        for (long at = from; at < to; at++) {
            byte[] frame = frames[(int) (at % RING)];
            System.arraycopy(frame, 0, together, end, frame.length);
            end += frame.length;
        }
        return together;
    }

    @Override
    public void close() {
        closed = true;
        subscription.close();
        lock.lock();
        try {
            more.signalAll();
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
