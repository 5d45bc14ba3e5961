package dev.hubbub.app.server.relay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The last acts as server-sent events, written once for all readers.
///
/// A reader writes what it has not had yet, at its own pace, and waits; one that fell behind the ring reads
/// from where the acts come from until it has caught up. So nothing queues up for slow readers, and nobody
/// misses an act. Acts that were gathered together are one parcel, which all readers who are up to date write
/// as it is; the more readers there are, the longer it is to be gathered for.
public final class ActRing implements AutoCloseable {

    private static final int SIZE = 8_192;
    private static final int BATCH = 500;
    private static final long PULSE_MS = 10_000;

    /// Longest time for which the ring may be behind what can be read from memory.
    private static final long AHEAD_MS = 2_000;

    private static final long GATHER_MS = 15;
    private static final long GATHER_FOR_MANY_MS = 60;
    private static final int MANY = 100;
    private static final byte[] NOTHING = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Source source;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final byte[][] frames = new byte[SIZE][];
    private final long[] ids = new long[SIZE];
    private final AtomicInteger readers = new AtomicInteger();
    private long head;
    private long parcelFrom;
    private long told;
    private byte[] parcel = {};
    private long lastId;
    private volatile boolean closed;

    /// Where acts come from that are no longer in a ring.
    @FunctionalInterface
    public interface Source {
        /// The first acts behind one.
        List<Frame> since(long id, int most);
    }

    /// An act as it is sent.
    public record Frame(long id, byte[] bytes) {}

    /// @param lastId id of the last act that is not in it
    public ActRing(long lastId, Source source) {
        this.lastId = lastId;
        this.source = source;
    }

    /// Puts the next act in; readers hear of it by [#ring()].
    public void put(byte[] frame, long id) {
        lock.lock();
        try {
            frames[(int) (head % SIZE)] = frame;
            ids[(int) (head % SIZE)] = id;
            head++;
            lastId = id;
        } finally {
            lock.unlock();
        }
    }

    /// How long acts are worth gathering for, before they are put in together.
    public long gatherMs() {
        return readers.get() > MANY ? GATHER_FOR_MANY_MS : GATHER_MS;
    }

    /// Makes a parcel of what was put in since the last one, and wakes those who wait for it.
    public void ring() {
        lock.lock();
        try {
            long from = Math.max(told, head - SIZE);
            parcel = together(from, head);
            parcelFrom = from;
            told = head;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Id of the last act put in.
    public long lastId() {
        lock.lock();
        try {
            return lastId;
        } finally {
            lock.unlock();
        }
    }

    /// Writes acts to a reader until it goes away or the ring is closed.
    ///
    /// @param after id of the last act it had, or −1 for what comes from now on
    public void write(OutputStream out, long after) throws IOException, InterruptedException {
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
                List<Frame> missed = source.since(had, BATCH);
                for (Frame frame : missed) {
                    out.write(frame.bytes());
                    had = frame.id();
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
            while (place > 0 && place > head - SIZE && ids[(int) ((place - 1) % SIZE)] > had) {
                place--;
            }
            boolean all = place == 0 || place > head - SIZE;
            return all ? place : -1;
        } finally {
            lock.unlock();
        }
    }

    private long idBefore(long at, long otherwise) {
        lock.lock();
        try {
            return at > 0 && at > head - SIZE ? ids[(int) ((at - 1) % SIZE)] : otherwise;
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
            if (at < head - SIZE) {
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
            size += frames[(int) (at % SIZE)].length;
        }
        byte[] together = new byte[size];
        int end = 0;
        for (long at = from; at < to; at++) {
            byte[] frame = frames[(int) (at % SIZE)];
            System.arraycopy(frame, 0, together, end, frame.length);
            end += frame.length;
        }
        return together;
    }

    @Override
    public void close() {
        closed = true;
        ring();
    }
}
