package dev.hubbub.voice.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Pictures on disk, in a directory of their own under a run: bounded in bytes, those not read for longest go
/// first.
///
/// A file's name is the digest of what the picture is made of, so that a picture is found again by another
/// process. A file that is not whole is drawn anew; files of others in the directory are left alone.
public final class PictureStore {

    private static final int LARGEST_SIDE = 10_000;

    /// The list of generated images: file, wish, hash of the sketch.
    private static final String MADE = "made.txt";

    private final Path directory;
    private final long mostBytes;
    private final Clock clock;
    private final List<Made> made = new ArrayList<>();
    private long bytes;
    private long spoilt;

    /// What is known of a generated image.
    ///
    /// @param name of its file, without the ending
    /// @param wish what was wanted
    /// @param hash of the sketch it was made after
    private record Made(String name, String wish, long hash) {}

    private PictureStore(Path directory, long mostBytes, Clock clock) throws IOException {
        this.directory = directory;
        this.mostBytes = mostBytes;
        this.clock = clock;
        Files.createDirectories(directory);
        for (Path file : files()) {
            bytes += Files.size(file);
        }
        readMade();
    }

    /// Opens a directory, making it when it is not there.
    public static PictureStore open(Path directory, long mostBytes, Clock clock) {
        try {
            return new PictureStore(directory, mostBytes, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("pictures in " + directory + " must be writable, but were not", e);
        }
    }

    @Nullable
    Developed get(String key) {
        return named(name(key));
    }

    /// The generated image of the same wish whose sketch looks most like a hash, within a distance; or null.
    synchronized @Nullable Developed alike(String wish, long hash, int distance) {
        String digest = name(wish);
        List<Made> near = new ArrayList<>();
        for (Made one : made) {
            if (one.wish.equals(digest) && PerceptualHash.distance(one.hash, hash) <= distance) {
                near.add(one);
            }
        }
        near.sort(Comparator.comparingInt(one -> PerceptualHash.distance(one.hash, hash)));
        for (Made one : near) {
            Developed file = named(one.name);
            if (file != null) {
                return file;
            }
            made.remove(one);
        }
        return null;
    }

    /// Keeps a generated image with what it was wanted for.
    synchronized void putMade(String key, String wish, long hash, Developed picture) {
        put(key, picture);
        Made one = new Made(name(key), name(wish), hash);
        made.add(one);
        try {
            Files.writeString(directory.resolve(MADE), line(one), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // It is found again as long as this process lives.
            spoilt++;
        }
    }

    private static String line(Made one) {
        return one.name + ' ' + one.wish + ' ' + Long.toHexString(one.hash) + '\n';
    }

    /// Reads what is known of generated images; a line that was cut off is left out.
    private void readMade() throws IOException {
        Path file = directory.resolve(MADE);
        if (!Files.isRegularFile(file)) {
            return;
        }
        for (String line : Files.readAllLines(file)) {
            if (line.matches("[0-9a-f]{40} [0-9a-f]{40} [0-9a-f]{1,16}")) {
                made.add(new Made(
                        line.substring(0, 40), line.substring(41, 81), Long.parseUnsignedLong(line.substring(82), 16)));
            }
        }
    }

    private synchronized @Nullable Developed named(String name) {
        for (String ending : List.of(".gif", ".png")) {
            Path file = directory.resolve(name + ending);
            if (Files.isRegularFile(file)) {
                try {
                    byte[] found = Files.readAllBytes(file);
                    Developed developed = whole(found);
                    if (developed != null) {
                        Files.setLastModifiedTime(file, FileTime.from(Instant.now(clock)));
                        return developed;
                    }
                    bytes -= found.length;
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    // A picture that cannot be read is drawn again.
                    spoilt++;
                }
            }
        }
        return null;
    }

    synchronized void put(String key, Developed picture) {
        int size = picture.bytes().length;
        if (size > mostBytes) {
            return;
        }
        Path file = directory.resolve(name(key) + (picture.type().equals("image/gif") ? ".gif" : ".png"));
        Path part = directory.resolve(file.getFileName() + ".part");
        try {
            makeRoom(size);
            Files.write(part, picture.bytes());
            Files.setLastModifiedTime(part, FileTime.from(Instant.now(clock)));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            bytes += size;
        } catch (IOException e) {
            // A full disk costs time, not pictures.
            spoilt++;
        }
    }

    /// How often the disk did not do as told; pictures are drawn all the same.
    public synchronized long spoilt() {
        return spoilt;
    }

    synchronized long bytes() {
        return bytes;
    }

    private void makeRoom(int size) throws IOException {
        if (bytes + size <= mostBytes) {
            return;
        }
        record Aged(Path file, FileTime read, long size) {}
        List<Aged> oldest = new ArrayList<>();
        for (Path file : files()) {
            oldest.add(new Aged(file, Files.getLastModifiedTime(file), Files.size(file)));
        }
        oldest.sort(Comparator.comparing(Aged::read).thenComparing(Aged::file));
        for (Aged one : oldest) {
            if (bytes + size <= mostBytes) {
                return;
            }
            Files.deleteIfExists(one.file);
            bytes -= one.size;
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{40}\\.(gif|png)"))
                    .toList();
        }
    }

    /// The picture of a file that begins and ends as it must, or null.
    private static @Nullable Developed whole(byte[] file) {
        int n = file.length;
        if (n > 20 && file[0] == 'G' && file[1] == 'I' && file[2] == 'F' && file[n - 1] == 0x3B) {
            return sized("image/gif", u8(file, 6) | u8(file, 7) << 8, u8(file, 8) | u8(file, 9) << 8, file);
        }
        if (n > 45 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G' && file[n - 8] == 'I' && file[n - 5] == 'D') {
            return sized("image/png", u8(file, 18) << 8 | u8(file, 19), u8(file, 22) << 8 | u8(file, 23), file);
        }
        return null;
    }

    private static @Nullable Developed sized(String type, int width, int height, byte[] file) {
        boolean sane = width > 0 && height > 0 && width < LARGEST_SIDE && height < LARGEST_SIDE;
        return sane ? new Developed(type, width, height, file) : null;
    }

    private static int u8(byte[] file, int at) {
        return file[at] & 0xFF;
    }

    private static String name(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be there in every JDK, but was not", e);
        }
    }
}
