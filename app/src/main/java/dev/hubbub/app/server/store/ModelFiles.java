package dev.hubbub.app.server.store;

import dev.hubbub.llm.journal.Journal;
import dev.hubbub.llm.journal.JournalFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The files in the home that a backup holds beside the rows: the ledger of what models cost, the queue of what they
/// are asked for, and prices of one's own.
///
/// They are taken after the rows, so that whatever stands in the rows is paid for in the ledger. A server may be
/// writing them: what is taken are their whole lines at one moment, which open as they would after a crash.
final class ModelFiles {

    private static final String PREFIX = "home/";
    private static final String LEDGER = "models/ledger";
    private static final String QUEUE = "models/queue";
    private static final String PRICES = "prices.csv";
    private static final String STAGED = ".restored";

    private final Path home;
    private final List<String> staged = new ArrayList<>();

    ModelFiles(Path home) {
        this.home = home;
    }

    void write(ZipOutputStream zip) throws IOException {
        for (String name : List.of(LEDGER, QUEUE, PRICES)) {
            Path file = home.resolve(name);
            if (Files.isRegularFile(file)) {
                zip.putNextEntry(new ZipEntry(PREFIX + name));
                if (name.equals(PRICES) || isDamaged(file)) {
                    Files.copy(file, zip);
                } else {
                    Journal.copy(file, zip);
                }
                zip.closeEntry();
            }
        }
    }

    /// A damaged journal is kept as it is: nobody knows what can still be read in it.
    private static boolean isDamaged(Path file) {
        try {
            Journal.read(file, line -> {});
            return false;
        } catch (JournalFailure e) {
            return true;
        }
    }

    /// Whether an entry of a backup is one of these files.
    static boolean isFile(String entry) {
        return entry.equals(PREFIX + LEDGER) || entry.equals(PREFIX + QUEUE) || entry.equals(PREFIX + PRICES);
    }

    /// Puts a file of a backup beside the one it is for.
    void stage(String entry, InputStream in) throws IOException {
        String name = entry.substring(PREFIX.length());
        Path file = beside(name);
        Files.createDirectories(home.resolve(name).toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        staged.add(name);
    }

    private Path beside(String name) {
        return home.resolve(name + STAGED);
    }

    /// Puts what was staged into its place, once the rows are in theirs.
    ///
    /// A queue that is not in the backup is taken away, since it speaks of acts that are not there any more.
    /// A ledger that goes on from the one in the backup stays: money spent since then is spent. Any other is
    /// put aside.
    void settle() throws IOException {
        if (!staged.contains(QUEUE)) {
            Files.deleteIfExists(home.resolve(QUEUE));
        }
        for (String name : staged) {
            Path file = home.resolve(name);
            Path from = beside(name);
            if (name.equals(LEDGER) && Files.exists(file)) {
                if (goesOnFrom(file, from)) {
                    Files.delete(from);
                    continue;
                }
                Files.move(file, aside(file));
            }
            Files.move(from, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static boolean goesOnFrom(Path file, Path earlier) throws IOException {
        long same = Files.mismatch(file, earlier);
        return same == -1 || same == Files.size(earlier);
    }

    private static Path aside(Path file) {
        for (int number = 1; ; number++) {
            Path free = file.resolveSibling(file.getFileName() + ".before-" + number);
            if (!Files.exists(free)) {
                return free;
            }
        }
    }
}
