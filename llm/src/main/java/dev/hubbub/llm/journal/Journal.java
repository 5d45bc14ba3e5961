package dev.hubbub.llm.journal;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A file of lines that only grows, each under a checksum, written by many threads together.
///
/// **Group commit.** Threads put their lines into one buffer; the first that finds nobody writing writes for all
/// who came so far, while the next ones gather behind it. There is no thread of its own and no delay: a group is as
/// large as the disk is slow.
///
/// **What a return means.** [Reach#WRITTEN]: the line is with the operating system and outlives the process, `kill
/// -9` included. [Reach#SYNCED]: it is on the disk and outlives the machine. A `SYNCED` line takes all `WRITTEN`
/// lines before it along.
///
/// **Opening** reads every line. An end that was torn off in mid-line is cut; a bad line with good ones behind it
/// was not torn but damaged, and nothing is done to such a file. A second writer is turned away by a lock on a file
/// beside.
///
/// Writing goes through streams and not through channels, since a channel is closed for all when one of its threads
/// is interrupted, and callers of models are cancelled all the time.
public final class Journal implements Closeable {

    private final Path file;
    private final FileChannel lockFile;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();

    private FileOutputStream out;
    private LineBuffer gathering = new LineBuffer();
    private LineBuffer spare = new LineBuffer();
    private boolean writing;
    private boolean syncWanted;
    private boolean closed;
    private long appended;
    private long written;
    private long synced;
    private long bytes;
    private long cutBytes;
    private @Nullable Throwable broken;

    /// How far a line has come when [#append] returns.
    public enum Reach {
        /// With the operating system: outlives the process.
        WRITTEN,
        /// On the disk: outlives the machine.
        SYNCED
    }

    private Journal(Path file, FileChannel lockFile, FileOutputStream out, LineFile.Scan scan) {
        this.file = file;
        this.lockFile = lockFile;
        this.out = out;
        this.bytes = scan.goodBytes();
        this.cutBytes = scan.tornBytes();
    }

    /// Opens a journal, made anew where there is none, and hands over every line in the order written.
    ///
    /// @throws JournalFailure if the file is damaged, in use, or cannot be read
    public static Journal open(Path file, Consumer<String> replay) {
        FileChannel lockFile = null;
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            lockFile = lock(file);
            boolean isNew = !Files.exists(file);
            LineFile.Scan scan = isNew ? LineFile.Scan.EMPTY : LineFile.scan(file, replay);
            FileOutputStream out = new FileOutputStream(file.toFile(), true);
            if (scan.tornBytes() > 0) {
                out.getChannel().truncate(scan.goodBytes());
                out.getFD().sync();
            }
            if (isNew) {
                syncDirectory(file);
            }
            return new Journal(file, lockFile, out, scan);
        } catch (IOException e) {
            closeQuietly(lockFile);
            throw new JournalFailure.Unwritable(file, e);
        } catch (RuntimeException e) {
            closeQuietly(lockFile);
            throw e;
        }
    }

    /// Hands over every whole line of a file that somebody else may be writing; an end still to come is left out.
    ///
    /// @throws JournalFailure if the file is damaged or cannot be read
    public static void read(Path file, Consumer<String> replay) {
        try {
            LineFile.scan(file, replay);
        } catch (IOException e) {
            throw new JournalFailure.Unwritable(file, e);
        }
    }

    /// Writes every whole line of a file that somebody else may be writing, as it stands there, and returns how many
    /// bytes that were: a copy that opens like the file would after a crash at this moment.
    ///
    /// @throws JournalFailure if the file is damaged or cannot be read
    public static long copy(Path file, OutputStream out) throws IOException {
        Copying copying = new Copying(out);
        try {
            LineFile.scan(file, copying::take);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return copying.flush();
    }

    /// Lines on their way into a copy.
    private static final class Copying {
        private static final int AT_ONCE = 1 << 16;
        private final OutputStream out;
        private final LineBuffer buffer = new LineBuffer();
        private long bytes;

        private Copying(OutputStream out) {
            this.out = out;
        }

        private void take(String line) {
            buffer.add(line);
            if (buffer.size() > AT_ONCE) {
                try {
                    flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private long flush() throws IOException {
            buffer.writeTo(out);
            bytes += buffer.size();
            buffer.clear();
            return bytes;
        }
    }

    /// Puts a line at the end and waits until it has come as far as asked.
    ///
    /// @param line without line breaks
    public void append(String line, Reach reach) {
        await(put(line), reach);
    }

    /// Puts a line at the end without waiting: whoever guards a state by a lock of its own does so under that lock,
    /// so that lines stand in the order of the changes, and waits after giving the lock back.
    ///
    /// @param line without line breaks
    /// @return what to hand to [#await]
    public long put(String line) {
        lock.lock();
        try {
            requireUsable();
            gathering.add(line);
            return ++appended;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until a line has come as far as asked.
    ///
    /// @param ticket what [#put] returned
    public void await(long ticket, Reach reach) {
        lock.lock();
        try {
            arrive(ticket, reach);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all lines put so far are with the operating system, where a reader finds them.
    public void flush() {
        lock.lock();
        try {
            requireUsable();
            arrive(appended, Reach.WRITTEN);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all lines put so far are on the disk.
    public void sync() {
        lock.lock();
        try {
            requireUsable();
            arrive(appended, Reach.SYNCED);
        } finally {
            lock.unlock();
        }
    }

    /// Puts these lines in the place of all there are: a new file is written beside and moved over the old one, so
    /// that a crash leaves the one or the other. Lines that were put and not awaited yet count as replaced too; the
    /// caller holds the lock under which it puts lines.
    public void rewrite(Iterable<String> lines) {
        lock.lock();
        try {
            while (writing) {
                advanced.awaitUninterruptibly();
            }
            requireUsable();
            gathering.clear();
            bytes = replaceFile(lines);
            written = appended;
            synced = appended;
            advanced.signalAll();
        } catch (IOException e) {
            broken = e;
            throw new JournalFailure.Unwritable(file, e);
        } finally {
            lock.unlock();
        }
    }

    /// Size of the file, with what is about to be written.
    public long bytes() {
        lock.lock();
        try {
            return bytes + gathering.size();
        } finally {
            lock.unlock();
        }
    }

    /// How many bytes of a torn last line were cut when it was opened.
    public long cutBytes() {
        return cutBytes;
    }

    /// Brings everything to the disk and lets others write.
    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            if (broken == null) {
                arrive(appended, Reach.SYNCED);
            }
            closed = true;
            advanced.signalAll();
        } finally {
            lock.unlock();
            closeQuietly(out);
            closeQuietly(lockFile);
        }
    }

    private void arrive(long ticket, Reach reach) {
        while ((reach == Reach.SYNCED ? synced : written) < ticket) {
            requireUsable();
            if (reach == Reach.SYNCED) {
                syncWanted = true;
            }
            if (writing) {
                advanced.awaitUninterruptibly();
            } else {
                writeForAll();
            }
        }
    }

    /// Writes what was gathered; called and left with the lock held, which is free meanwhile.
    private void writeForAll() {
        LineBuffer group = gathering;
        gathering = spare;
        long upTo = appended;
        boolean sync = syncWanted;
        syncWanted = false;
        writing = true;
        lock.unlock();
        Throwable failure = new IllegalStateException("a write must end, but did not");
        try {
            group.writeTo(out);
            if (sync) {
                out.getFD().sync();
            }
            failure = null;
        } catch (IOException e) {
            failure = e;
        } finally {
            lock.lock();
            writing = false;
            if (failure != null) {
                // Half a line may be in the file, or the disk may have dropped pages: only opening it again can tell.
                broken = failure;
            } else {
                bytes += group.size();
                written = upTo;
                synced = sync ? upTo : synced;
            }
            group.clear();
            spare = group;
            advanced.signalAll();
        }
    }

    private long replaceFile(Iterable<String> lines) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        LineBuffer buffer = new LineBuffer();
        long size = 0;
        try (FileOutputStream fresh = new FileOutputStream(next.toFile())) {
            for (String line : lines) {
                buffer.add(line);
                if (buffer.size() > 1 << 20) {
                    size += buffer.size();
                    buffer.writeTo(fresh);
                    buffer.clear();
                }
            }
            size += buffer.size();
            buffer.writeTo(fresh);
            fresh.getFD().sync();
        }
        out.close();
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncDirectory(file);
        out = new FileOutputStream(file.toFile(), true);
        return size;
    }

    private void requireUsable() {
        if (broken != null) {
            throw new JournalFailure.Unwritable(file, broken);
        }
        if (closed) {
            throw new IllegalStateException("the journal " + file + " must be open, but was closed");
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            mine = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held by this very process: not ours either.
        } finally {
            if (!mine) {
                channel.close();
            }
        }
        if (!mine) {
            throw new JournalFailure.InUse(file);
        }
        return channel;
    }

    /// A new name is on the disk only when its directory is; where directories cannot be opened, names are kept
    /// anyway.
    private static void syncDirectory(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            try (FileChannel directory = FileChannel.open(parent, StandardOpenOption.READ)) {
                directory.force(true);
            } catch (IOException e) {
                // Windows: its file system keeps names without being asked.
            }
        }
    }

    private static void closeQuietly(@Nullable Closeable closeable) {
        if (closeable != null) {
            try {
                closeable.close();
            } catch (IOException e) {
                // Everything that must be kept was synced before.
            }
        }
    }
}
