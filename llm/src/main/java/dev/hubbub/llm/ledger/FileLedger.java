package dev.hubbub.llm.ledger;

import dev.hubbub.llm.journal.Fields;
import dev.hubbub.llm.journal.Journal;
import dev.hubbub.llm.journal.Journal.Reach;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A ledger in one file that only grows, about 300 bytes a call, readable by eye and by `grep`.
public final class FileLedger implements Ledger {

    private static final String HEAD = "ledger";
    private static final int FORMAT = 1;
    private static final int NAME_BYTES = 6;

    private final Path file;
    private final Journal journal;
    private final Reach holdsReach;
    private final String name;

    /// What entries must outlive.
    public enum Durability {
        /// The process: `kill -9` loses nothing, a power cut may lose the last moments.
        PROCESS,
        /// The machine: a call is sent when its hold is on the disk. Endings follow with the next hold; one that a
        /// power cut takes leaves its hold behind, which then counts as spent.
        MACHINE
    }

    private FileLedger(Path file, Journal journal, Durability durability, String name) {
        this.file = file;
        this.journal = journal;
        this.holdsReach = durability == Durability.MACHINE ? Reach.SYNCED : Reach.WRITTEN;
        this.name = name;
    }

    /// Opens a ledger, made anew where there is none; a torn end is cut.
    ///
    /// @throws dev.hubbub.llm.journal.JournalFailure if it is in use, damaged or cannot be read
    public static FileLedger open(Path file, Durability durability) {
        Head head = new Head(file);
        Journal journal = Journal.open(file, head::take);
        String name = head.name;
        if (name == null) {
            byte[] random = new byte[NAME_BYTES];
            new SecureRandom().nextBytes(random);
            name = HexFormat.of().formatHex(random);
            journal.append(
                    Fields.of(HEAD).put("format", FORMAT).put("name", name).toString(), Reach.SYNCED);
        }
        return new FileLedger(file, journal, durability, name);
    }

    /// A journal that is not a ledger, or one that this program is too old for.
    public static final class NoLedger extends RuntimeException {

        NoLedger(String message) {
            super(message);
        }
    }

    /// Hands over all entries of a file that another program may be writing.
    ///
    /// @throws NoLedger                                  if it is something else
    /// @throws dev.hubbub.llm.journal.JournalFailure if it is damaged or cannot be read
    public static void read(Path file, Consumer<Entry> reader) {
        Head head = new Head(file);
        Journal.read(file, line -> {
            if (!head.take(line)) {
                Entry entry = EntryLine.read(line);
                if (entry != null) {
                    reader.accept(entry);
                }
            }
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void replay(Consumer<Entry> reader) {
        journal.flush();
        read(file, reader);
    }

    @Override
    public Pending put(Entry entry) {
        long ticket = journal.put(EntryLine.of(entry));
        Reach reach = entry instanceof Entry.Held ? holdsReach : Reach.WRITTEN;
        return () -> journal.await(ticket, reach);
    }

    @Override
    public void close() {
        journal.close();
    }

    /// How many bytes of a torn last line were cut when it was opened.
    public long cutBytes() {
        return journal.cutBytes();
    }

    /// Tells a ledger from any other journal by its first line.
    private static final class Head {

        private final Path file;
        private @Nullable String name;

        private Head(Path file) {
            this.file = file;
        }

        private boolean take(String line) {
            if (name != null) {
                return false;
            }
            Fields.Read read = Fields.read(line);
            if (!read.kind().equals(HEAD) || read.number("format") != FORMAT) {
                throw new NoLedger(file + ":1: a ledger must begin with '" + HEAD + "' of format "
                        + FORMAT + ", but began with '" + read.kind() + "' of format " + read.number("format")
                        + "\n    is it another file, or one of a newer program?");
            }
            name = read.textOrEmpty("name");
            return true;
        }
    }
}
