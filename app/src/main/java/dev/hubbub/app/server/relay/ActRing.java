package dev.hubbub.app.server.relay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The last acts as server-sent events, written once for all readers.
///
/// Acts that were gathered together are one [Parcel], whose bytes all readers share; the more readers there are,
/// the longer it is gathered for. A reader writes the parcels it has not had yet, at its own pace, and waits. One
/// that fell behind the ring reads from where the acts come from until it has caught up, few of them at a time:
/// when many fall behind, rendering for each would leave nothing for those who are up to date. So nothing queues up
/// for slow readers, and nobody misses an act.
public final class ActRing implements AutoCloseable {

    private static final int PARCELS = 1 << 14;
    private static final long MOST_BYTES = 48L << 20;
    private static final int PARCEL_BYTES = 1 << 18;
    private static final int BATCH = 500;
    private static final int RECALLING = 2;
    private static final long PULSE_MS = 10_000;

    /// Longest time for which the ring may be behind what can be read from memory.
    private static final long AHEAD_MS = 2_000;

    private static final long GATHER_MS = 15;
    private static final long GATHER_FOR_MANY_MS = 60;
    private static final int MANY = 100;
    private static final Load NOTHING = load(":\n\n");
    private static final Load BEGINNING = load("retry: 1000\n\n");

    private final Source source;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Semaphore recalling = new Semaphore(RECALLING, true);
    private final @Nullable Parcel[] parcels = new Parcel[PARCELS];
    private final Parcel.Gathered gathered = new Parcel.Gathered();
    private final AtomicInteger readers = new AtomicInteger();
    private final AtomicInteger packing = new AtomicInteger();
    private long head;
    private long tail;
    private long bytes;
    private long toldId;
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
        this.toldId = lastId;
        this.source = source;
    }

    /// Puts the next act in; readers hear of it by [#ring()].
    public void put(byte[] frame, long id) {
        lock.lock();
        try {
            gathered.add(frame, id);
            lastId = id;
            if (gathered.bytes() >= PARCEL_BYTES) {
                ring();
            }
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
            if (!gathered.isEmpty()) {
                Parcel parcel = gathered.tied();
                if (packing.get() > 0) {
                    parcel.load().packed(); // before anybody waits for it
                }
                parcels[(int) (head % PARCELS)] = parcel;
                head++;
                bytes += parcel.length();
                toldId = parcel.lastId();
                while (head - tail > 1 && (bytes > MOST_BYTES || head - tail >= PARCELS)) {
                    bytes -= parcel(tail).length();
                    parcels[(int) (tail % PARCELS)] = null;
                    tail++;
                }
            }
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Parcel parcel(long number) {
        Parcel parcel = parcels[(int) (number % PARCELS)];
        if (parcel == null) {
            throw new IllegalStateException("parcel " + number + " must be in the ring, but was not");
        }
        return parcel;
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

    /// Writes acts to a reader until it goes away, must go, or the ring is closed.
    ///
    /// @param after id of the last act it had, or −1 for what comes from now on
    public void write(OutputStream out, Coding coding, long after, Stay stay) throws IOException, InterruptedException {
        readers.incrementAndGet();
        packing.addAndGet(coding.isPacked() ? 1 : 0);
        try {
            writeOn(Outlet.of(out, coding), after, stay);
        } finally {
            packing.addAndGet(coding.isPacked() ? -1 : 0);
            readers.decrementAndGet();
        }
    }

    /// Where a reader goes on.
    ///
    /// @param parcel number of the next parcel, or −1 when what comes next is not in the ring
    /// @param had    id of the last act the reader has had
    /// @param within whether it has had a part of that parcel
    private record Place(long parcel, long had, boolean within) {

        /// Behind an act that is followed by none of the ring.
        static Place outside(long had) {
            return new Place(-1, had, false);
        }
    }

    private void writeOn(Outlet outlet, long after, Stay stay) throws IOException, InterruptedException {
        outlet.send(BEGINNING);
        Place place = after < 0 ? end() : Place.outside(after);
        while (!closed && stay.goesOn()) {
            place = place.parcel < 0 ? recall(outlet, place) : next(outlet, place);
        }
        outlet.end();
    }

    private static Load load(String text) {
        return new Load(text.getBytes(StandardCharsets.US_ASCII));
    }

    private Place end() {
        lock.lock();
        try {
            return new Place(head, toldId, false);
        } finally {
            lock.unlock();
        }
    }

    /// Writes what comes next from where acts come from.
    private Place recall(Outlet outlet, Place place) throws IOException, InterruptedException {
        List<Frame> missed;
        recalling.acquire();
        try {
            missed = source.since(place.had, BATCH);
        } finally {
            recalling.release();
        }
        if (!missed.isEmpty()) {
            ByteArrayOutputStream together = new ByteArrayOutputStream();
            missed.forEach(frame -> together.writeBytes(frame.bytes()));
            outlet.send(new Load(together.toByteArray()));
        }
        long had = missed.isEmpty() ? place.had : missed.getLast().id();
        return missed.size() < BATCH ? placeOf(had) : Place.outside(had);
    }

    /// Writes the next parcel as soon as it is there, or a pulse.
    private Place next(Outlet outlet, Place place) throws IOException, InterruptedException {
        Parcel parcel;
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(PULSE_MS);
            while (place.parcel == head && nanos > 0 && !closed) {
                nanos = more.awaitNanos(nanos);
            }
            if (place.parcel < tail) {
                return Place.outside(place.had);
            }
            parcel = place.parcel < head ? parcel(place.parcel) : null;
        } finally {
            lock.unlock();
        }
        if (parcel == null) {
            outlet.send(NOTHING);
            return place;
        }
        outlet.send(place.within ? parcel.rest(place.had) : parcel.load());
        return new Place(place.parcel + 1, parcel.lastId(), false);
    }

    /// Where somebody goes on who has had everything up to an id.
    private Place placeOf(long had) throws InterruptedException {
        lock.lock();
        try {
            // what was read from memory before it was in the ring must be passed over there, or it comes twice
            long nanos = TimeUnit.MILLISECONDS.toNanos(AHEAD_MS);
            while (toldId < had && nanos > 0 && !closed) {
                nanos = more.awaitNanos(nanos);
            }
            long number = head;
            while (number > tail && parcel(number - 1).lastId() > had) {
                number--;
            }
            int from = number < head ? parcel(number).behind(had) : 0;
            boolean all = number > tail || tail == 0 || from > 0;
            return all ? new Place(number, had, from > 0) : Place.outside(had);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        ring();
    }
}
