package dev.hubbub.llm.cache;

import dev.hubbub.llm.journal.Fields;
import dev.hubbub.llm.journal.Journal;
import dev.hubbub.llm.journal.Journal.Reach;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Texts by key, bounded in bytes, kept on disk across restarts; how long depends on how often they are used.
///
/// New entries are written at once. Uses are counted in memory and written when the cache is closed or its file is
/// rewritten: a crash loses some counts, which costs an entry a part of its lifetime and nobody an answer.
public final class DiskCache implements Closeable {

    private static final long REWRITE_ABOVE_BYTES = 1 << 20;
    private static final int REWRITE_ABOVE_RATIO = 3;

    private final InstantSource clock;
    private final Shelf shelf;
    private final Journal journal;
    private final ReentrantLock lock = new ReentrantLock();

    private DiskCache(Path file, CacheRules rules, InstantSource clock) {
        this.clock = clock;
        this.shelf = new Shelf(rules);
        this.journal = Journal.open(file, this::replay);
        shelf.sweep(clock.millis());
    }

    /// Opens a cache with what an earlier process left in it.
    ///
    /// @throws dev.hubbub.llm.journal.JournalFailure if the file is in use, damaged or cannot be read
    public static DiskCache open(Path file, CacheRules rules, InstantSource clock) {
        return new DiskCache(file, rules, clock);
    }

    /// The value of a key, or null.
    public @Nullable String value(String key) {
        lock.lock();
        try {
            Shelf.Entry entry = shelf.take(key, clock.millis());
            return entry == null ? null : entry.value();
        } finally {
            lock.unlock();
        }
    }

    /// Keeps a value, in the place of an older one of that key.
    public void put(String key, String value) {
        long ticket;
        lock.lock();
        try {
            Shelf.Entry entry = shelf.put(key, value, clock.millis());
            if (entry == null) {
                ticket = journal.put(Fields.of("forget").put("key", key).toString());
            } else {
                ticket = journal.put(line(entry));
                rewriteIfLarge();
            }
        } finally {
            lock.unlock();
        }
        journal.await(ticket, Reach.WRITTEN);
    }

    /// Lets go of a value that turned out to be wrong.
    public void forget(String key) {
        long ticket;
        lock.lock();
        try {
            shelf.forget(key);
            ticket = journal.put(Fields.of("forget").put("key", key).toString());
        } finally {
            lock.unlock();
        }
        journal.await(ticket, Reach.WRITTEN);
    }

    /// What it did since it was opened.
    public CacheStats stats() {
        lock.lock();
        try {
            return shelf.stats();
        } finally {
            lock.unlock();
        }
    }

    /// Writes down how often everything was used.
    @Override
    public void close() {
        lock.lock();
        try {
            shelf.sweep(clock.millis());
            journal.rewrite(lines());
        } finally {
            lock.unlock();
            journal.close();
        }
    }

    private void rewriteIfLarge() {
        if (journal.bytes() > REWRITE_ABOVE_BYTES
                && journal.bytes() > REWRITE_ABOVE_RATIO * shelf.stats().bytes()) {
            shelf.sweep(clock.millis());
            journal.rewrite(lines());
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        shelf.all().forEach(entry -> lines.add(line(entry)));
        return lines;
    }

    private static String line(Shelf.Entry entry) {
        return Fields.of("keep")
                .put("key", entry.key())
                .put("at", entry.sinceMs())
                .putUnlessZero("uses", entry.uses())
                .put("value", entry.value())
                .toString();
    }

    private void replay(String line) {
        Fields.Read read = Fields.read(line);
        String key = read.textOrEmpty("key");
        switch (read.kind()) {
            case "keep" ->
                shelf.put(key, read.textOrEmpty("value"), read.number("at"), read.number("uses"), clock.millis());
            case "forget" -> shelf.forget(key);
            default -> {
                // A record of a newer program.
            }
        }
    }
}
