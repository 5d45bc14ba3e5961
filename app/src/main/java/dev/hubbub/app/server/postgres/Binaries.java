package dev.hubbub.app.server.postgres;

import dev.hubbub.app.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL for this machine, unpacked once into a directory of their own.
final class Binaries {

    static final String MAJOR = "18";
    private static final String VERSION = "18.6.0";

    private Binaries() {}

    /// The directory that has `bin/postgres` in it; unpacks it when it is not there yet.
    static Path under(Path home) {
        Path directory = home.resolve("postgres-" + VERSION);
        if (Files.isDirectory(directory)) {
            return directory;
        }
        String archive = "postgres-" + system() + ".txz";
        try (InputStream in = Binaries.class.getResourceAsStream("/" + archive)) {
            if (in == null) {
                throw new Failure(
                        "PostgreSQL for this machine must be on the class path as " + archive
                                + ", but was not\nname a server of your own: DATABASE_URL=postgresql://user:password@host/database");
            }
            Files.createDirectories(home);
            Path making = Files.createTempDirectory(home, "unpacking-");
            unpack(in, making);
            try {
                Files.move(making, directory, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
                delete(making); // somebody else was quicker
            }
            return directory;
        } catch (IOException e) {
            throw new Failure(directory + " must be writable, but was not: " + e.getMessage(), e);
        }
    }

    private static String system() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "");
        String name = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
        String processor = arch.equals("amd64")
                ? "x86_64"
                : arch.equals("aarch64") && !name.equals("darwin")
                        ? "arm_64"
                        : arch.equals("aarch64") ? "arm_64" : arch;
        return name + "-" + processor;
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("an entry must stay inside the archive, but was " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Path parent = target.getParent();
                    if (parent != null) {
                        Files.createDirectories(parent);
                    }
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, target);
                        if ((entry.getMode() & 0100) != 0 && posix(target)) {
                            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                        }
                    }
                }
            }
        }
        if (posix(into)) {
            Files.setPosixFilePermissions(into, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static void delete(Path tree) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(tree)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
