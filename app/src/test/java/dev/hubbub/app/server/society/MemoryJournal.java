package dev.hubbub.app.server.society;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A journal in memory that can be made to fail, before or after it has written.
final class MemoryJournal implements Journal {

    final List<Entry> entries = new ArrayList<>();
    boolean broken;
    boolean breaksAfterWriting;
    long read;

    @Override
    public synchronized void append(Entry entry, @Nullable Remark remark) {
        if (broken) {
            throw new IllegalStateException("the disk is gone");
        }
        if (entry.seq() <= entries.size()) {
            throw new Taken("entry " + entry.seq(), new IllegalStateException());
        }
        entries.add(entry);
        if (breaksAfterWriting) {
            breaksAfterWriting = false;
            throw new IllegalStateException("the line is cut");
        }
    }

    @Override
    public synchronized void read(long fromSeq, Consumer<Entry> reader) {
        read += entries.size() - fromSeq + 1;
        List.copyOf(entries.subList((int) fromSeq - 1, entries.size())).forEach(reader);
    }

    @Override
    public synchronized Optional<Entry> at(long seq) {
        return seq >= 1 && seq <= entries.size() ? Optional.of(entries.get((int) seq - 1)) : Optional.empty();
    }

    @Override
    public synchronized OptionalLong withKey(long person, String key) {
        return entries.stream()
                .filter(entry -> entry.person() == person && entry.key().equals(key))
                .mapToLong(Entry::seq)
                .findFirst();
    }
}
