package dev.hubbub.app.run;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Failure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The directory of a run while it is written: its manifest says "incomplete" until [#complete].
///
/// Files appear under their names only when they are whole. A lock keeps a second run out; a run that was killed leaves
/// an incomplete directory, which the next run may take over.
public final class RunDirectory implements AutoCloseable {

    static final String MANIFEST = "manifest.json";

    private static final String LOCK = ".lock";
    private static final String PART = ".part";

    /// All that a run ever writes: what may be taken away when a directory is used again.
    private static final List<String> OURS = List.of(
            "acts.parquet",
            "acts.jsonl",
            "personas.parquet",
            "personas.jsonl",
            "events.jsonl",
            "report.html",
            MANIFEST);

    private final Path path;
    private final FileChannel lock;
    private final Manifest begun;
    private final List<Manifest.FileEntry> files = new ArrayList<>();

    private RunDirectory(Path path, FileChannel lock, Manifest begun) {
        this.path = path;
        this.lock = lock;
        this.begun = begun;
    }

    /// Makes a directory for a run, or takes over one that is empty or was left incomplete.
    ///
    /// @param force whether a complete run there may be replaced
    public static RunDirectory create(Path path, boolean force, Manifest begun) {
        FileChannel lock = null;
        try {
            Files.createDirectories(path);
            lock = lock(path);
            clear(path, force);
            RunDirectory directory = new RunDirectory(path, lock, begun);
            directory.replaceManifest(begun);
            return directory;
        } catch (IOException e) {
            release(lock);
            throw unwritable(path, e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    /// What [#write] fills a file with.
    public interface Content {

        /// Writes the content and returns its rows, or −1 when it has none.
        long to(OutputStream out) throws IOException;
    }

    /// Writes a file of the run; it has its name once it is whole.
    public void write(String name, Content content) {
        if (!OURS.contains(name)) {
            throw new IllegalArgumentException("name must be one of " + OURS + ", but was '" + name + "'");
        }
        Path part = path.resolve(name + PART);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            long rows;
            try (OutputStream out =
                    new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(part), sha256), 1 << 16)) {
                rows = content.to(out);
            }
            files.add(new Manifest.FileEntry(
                    name, Files.size(part), rows, HexFormat.of().formatHex(sha256.digest())));
            move(part, path.resolve(name));
        } catch (IOException e) {
            throw unwritable(path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256, but this one had not", e);
        }
    }

    /// Says that the run is whole: from now on it may be read.
    public Manifest complete(Manifest.Outcome outcome) {
        Manifest whole = begun.complete(outcome, files);
        try {
            replaceManifest(whole);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
        return whole;
    }

    /// Lets go of the directory, complete or not.
    @Override
    public void close() {
        release(lock);
        try {
            Files.deleteIfExists(path.resolve(LOCK));
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private void replaceManifest(Manifest manifest) throws IOException {
        Path part = path.resolve(MANIFEST + PART);
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            out.write(StandardCharsets.UTF_8.encode(manifest.toJson()));
            out.force(true);
        }
        move(part, path.resolve(MANIFEST));
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same answer as held by another.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw BadInput.of("run directory " + path + " must be free, but another run is writing to it"
                    + "\n    choose another --out");
        }
        return channel;
    }

    private static void clear(Path path, boolean force) throws IOException {
        List<String> names;
        try (Stream<Path> entries = Files.list(path)) {
            names = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(LOCK))
                    .toList();
        }
        if (names.isEmpty()) {
            return;
        }
        if (!force && !(names.contains(MANIFEST) && isIncomplete(path))) {
            boolean run = names.contains(MANIFEST);
            Files.deleteIfExists(path.resolve(LOCK));
            throw BadInput.of("run directory must be new, empty or left by a run that was broken off, but " + path
                    + (run ? " holds a complete run" : " holds other files")
                    + "\n    choose another --out, or add --force to write over what a run wrote there");
        }
        for (String name : OURS) {
            if (!name.equals(MANIFEST)) {
                Files.deleteIfExists(path.resolve(name));
            }
            Files.deleteIfExists(path.resolve(name + PART));
        }
    }

    private static boolean isIncomplete(Path path) {
        Path manifest = path.resolve(MANIFEST);
        return Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)
                && Manifest.statusOf(manifest) != Manifest.Status.COMPLETE;
    }

    private static void release(@Nullable FileChannel lock) {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new Failure("lock of the run directory must be let go, but was not: " + e.getMessage(), e);
            }
        }
    }

    private static Failure unwritable(Path path, IOException e) {
        String why = switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException exists -> "a file is in the way";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> e.getMessage();
        };
        return new Failure(
                "run directory " + path + " must be writable, but was not: " + why
                        + "\n    free some space or choose another --out",
                e);
    }
}
