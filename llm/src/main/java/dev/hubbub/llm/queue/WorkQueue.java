package dev.hubbub.llm.queue;

import dev.hubbub.llm.journal.Fields;
import dev.hubbub.llm.journal.Journal;
import dev.hubbub.llm.journal.Journal.Reach;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Work for models that waits for its turn: by priority, in batches, fairly, within bounds, across restarts.
///
/// Work is in the journal before it is accepted and until it is [#done]; after a crash, what was being done
/// is done again (at least once), with its old place in time. What the rules are is in [Lanes]; this class
/// adds waiting, bounds and the disk.
public final class WorkQueue implements Closeable {

    private static final long REWRITE_ABOVE_BYTES = 1 << 20;
    private static final int REWRITE_ABOVE_RATIO = 4;

    private final QueueRules rules;
    private final InstantSource clock;
    private final Journal journal;
    private final Lanes lanes;
    private final TreeMap<Long, Item> items = new TreeMap<>();
    private final Map<String, Integer> byScope = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition room = lock.newCondition();
    private long bytes;
    private long nextId;
    private boolean closed;

    private WorkQueue(Path file, QueueRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
        this.lanes = new Lanes(rules);
        TreeMap<Long, Item> found = new TreeMap<>();
        this.journal = Journal.open(file, line -> replay(line, found));
        found.values().forEach(this::admit);
    }

    /// Opens a queue with what an earlier process left in it.
    ///
    /// @throws dev.hubbub.llm.journal.JournalFailure if the file is in use, damaged or cannot be read
    public static WorkQueue open(Path file, QueueRules rules, InstantSource clock) {
        return new WorkQueue(file, rules, clock);
    }

    /// Takes work in if there is room now.
    public Offer offer(Work wanted) {
        long ticket;
        Offer.Accepted accepted;
        lock.lock();
        try {
            requireOpen();
            Offer.Reason full = full(wanted);
            if (full != null) {
                return new Offer.Refused(full);
            }
            Item item = new Item(nextId++, wanted, clock.millis(), 0);
            ticket = journal.put(line(item));
            admit(item);
            accepted = new Offer.Accepted(item.id());
            work.signalAll();
        } finally {
            lock.unlock();
        }
        journal.await(ticket, Reach.WRITTEN);
        return accepted;
    }

    /// Takes work in, waiting for room for a while.
    public Offer offer(Work wanted, Duration patience) throws InterruptedException {
        long remainingNs = patience.toNanos();
        while (true) {
            Offer offer = offer(wanted);
            if (!(offer instanceof Offer.Refused) || remainingNs <= 0) {
                return offer;
            }
            lock.lockInterruptibly();
            try {
                if (full(wanted) != null) {
                    remainingNs = room.awaitNanos(remainingNs);
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /// The batch that is due now, or null.
    public @Nullable Batch poll() {
        lock.lock();
        try {
            requireOpen();
            return lanes.next(clock.millis());
        } finally {
            lock.unlock();
        }
    }

    /// Waits for a batch.
    ///
    /// @return null when none was due in that time
    public @Nullable Batch take(Duration patience) throws InterruptedException {
        return take(Priority.LOW, patience);
    }

    /// Waits for a batch of a priority or a higher one, so that some can be kept free for what is wanted at once.
    ///
    /// @return null when none was due in that time
    public @Nullable Batch take(Priority lowest, Duration patience) throws InterruptedException {
        long deadlineNs = System.nanoTime() + patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (true) {
                requireOpen();
                Batch batch = lanes.next(clock.millis(), lowest);
                long remainingNs = deadlineNs - System.nanoTime();
                if (batch != null || remainingNs <= 0) {
                    return batch;
                }
                Long alarmMs = lanes.nextAlarmMs();
                long alarmNs = alarmMs == null
                        ? remainingNs
                        : TimeUnit.MILLISECONDS.toNanos(Math.max(1, alarmMs - clock.millis()));
                work.awaitNanos(Math.min(remainingNs, alarmNs));
            }
        } finally {
            // Whoever leaves may have been the one that watched the clock for all.
            work.signalAll();
            lock.unlock();
        }
    }

    /// Work that is done, well or not, and not wanted again.
    public void done(Batch batch) {
        long ticket = 0;
        lock.lock();
        try {
            requireOpen();
            for (Item item : batch.items()) {
                if (dismiss(item.id())) {
                    ticket = journal.put(Fields.of("done").put("id", item.id()).toString());
                }
            }
            if (journal.bytes() > REWRITE_ABOVE_BYTES && journal.bytes() > REWRITE_ABOVE_RATIO * bytes) {
                journal.rewrite(rewritten());
            }
            room.signalAll();
        } finally {
            lock.unlock();
        }
        journal.await(ticket, Reach.WRITTEN);
    }

    /// Work that could not be done now and waits again, at the head of its group.
    public void giveBack(Batch batch) {
        lock.lock();
        try {
            requireOpen();
            lanes.giveBack(batch);
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// What waits or is being done, the earliest first.
    public List<Item> items() {
        lock.lock();
        try {
            return List.copyOf(items.values());
        } finally {
            lock.unlock();
        }
    }

    /// How many items wait or are being done.
    public int size() {
        lock.lock();
        try {
            return items.size();
        } finally {
            lock.unlock();
        }
    }

    /// Brings everything to the disk; what is not done stays there.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            work.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
        journal.close();
    }

    private void admit(Item item) {
        items.put(item.id(), item);
        byScope.merge(item.work().scope(), 1, Integer::sum);
        bytes += item.work().bytes();
        lanes.add(item);
    }

    private boolean dismiss(long id) {
        Item item = items.remove(id);
        if (item == null) {
            return false;
        }
        byScope.compute(item.work().scope(), (scope, count) -> count == null || count == 1 ? null : count - 1);
        bytes -= item.work().bytes();
        return true;
    }

    private Offer.@Nullable Reason full(Work wanted) {
        if (items.size() >= rules.mostItems()) {
            return Offer.Reason.QUEUE_FULL;
        }
        if (byScope.getOrDefault(wanted.scope(), 0) >= rules.mostPerScope()) {
            return Offer.Reason.SCOPE_FULL;
        }
        return bytes + wanted.bytes() > rules.mostBytes() ? Offer.Reason.BYTES_FULL : null;
    }

    private Iterable<String> rewritten() {
        List<String> lines = new ArrayList<>(items.size() + 1);
        lines.add(Fields.of("next").put("id", nextId).toString());
        items.values().forEach(item -> lines.add(line(item)));
        return lines;
    }

    private static String line(Item item) {
        Work work = item.work();
        return Fields.of("put")
                .put("id", item.id())
                .put("at", item.sinceMs())
                .put("priority", work.priority().name())
                .put("scope", work.scope())
                .put("group", work.group())
                .put("payload", work.payload())
                .toString();
    }

    private void replay(String line, Map<Long, Item> found) {
        Fields.Read read = Fields.read(line);
        long id = read.number("id");
        switch (read.kind()) {
            case "put" -> found.put(id, item(read, id));
            case "done" -> found.remove(id);
            default -> {
                // "next", or a record of a newer program.
            }
        }
        nextId = Math.max(nextId, read.kind().equals("next") ? id : id + 1);
    }

    private static Item item(Fields.Read read, long id) {
        Work work = new Work(
                Priority.valueOf(read.textOrEmpty("priority")),
                read.textOrEmpty("scope"),
                read.textOrEmpty("group"),
                read.textOrEmpty("payload"));
        return new Item(id, work, read.number("at"), 0);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the queue must be open, but was closed");
        }
    }
}
