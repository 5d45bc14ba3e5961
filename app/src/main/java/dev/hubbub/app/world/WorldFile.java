package dev.hubbub.app.world;

import dev.hubbub.app.BadInput;
import dev.hubbub.engine.kernel.Digest;
import dev.hubbub.engine.microblog.LayeredGraph;
import dev.hubbub.engine.microblog.StoredGraph;
import dev.hubbub.engine.population.SeedProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A stored world: the file `graph.hub` in a directory of its own.
///
/// A header of 64-bit numbers (magic, version, seed, personas, fingerprint of the seed profiles and of the layout,
/// length of each part), then the parts of the [StoredGraph], each at a multiple of 4,096 bytes, in the byte order of
/// the machine. It is written under another name and moved when it is whole, and mapped, not read: opening one costs
/// what computing the order of fame costs.
public final class WorldFile {

    private static final long MAGIC = 0x31424255_42425548L;
    private static final long VERSION = 1;
    private static final int FIXED = 6;
    private static final int ALIGNMENT = 4096;
    private static final int PIECE_BYTES = 1 << 26;
    private static final String NAME = "graph.hub";

    private WorldFile() {}

    /// Which world a file holds.
    ///
    /// @param seeds the seed profiles it was grown from
    public record Key(long seed, int personas, List<SeedProfile> seeds) {

        private long fingerprint() {
            Digest digest = new Digest();
            for (SeedProfile profile : seeds) {
                digest.add(profile.toString());
            }
            return Long.parseUnsignedLong(digest.hex().substring(0, 16), 16);
        }
    }

    /// Writes a world into a directory and returns the size of the file in bytes.
    public static long write(Path directory, Key key, StoredGraph graph) {
        Path file = directory.resolve(NAME);
        Path temporary = directory.resolve(NAME + ".part");
        try {
            Files.createDirectories(directory);
            long bytes = writeTo(temporary, key, graph.parts());
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the world must be written to " + file + ", but was not: " + e.getMessage(), e);
        }
    }

    private static long writeTo(Path file, Key key, List<MemorySegment> parts) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer header = ByteBuffer.allocate(ALIGNMENT).order(ByteOrder.nativeOrder());
            header.putLong(MAGIC)
                    .putLong(VERSION)
                    .putLong(key.seed())
                    .putLong(key.personas())
                    .putLong(key.fingerprint())
                    .putLong(LayeredGraph.LAYOUT);
            parts.forEach(part -> header.putLong(part.byteSize()));
            header.rewind();
            write(channel, header, 0);
            long at = ALIGNMENT;
            for (MemorySegment part : parts) {
                for (long from = 0; from < part.byteSize(); from += PIECE_BYTES) {
                    long size = Math.min(PIECE_BYTES, part.byteSize() - from);
                    MemorySegment piece = MemorySegment.ofArray(new byte[(int) size]);
                    piece.copyFrom(part.asSlice(from, size));
                    write(channel, piece.asByteBuffer(), at + from);
                }
                at = aligned(at + part.byteSize());
            }
            channel.force(true);
            return at;
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        long next = at;
        while (bytes.hasRemaining()) {
            next += channel.write(bytes, next);
        }
    }

    /// Maps a world that was written for this key.
    ///
    /// @param arena ends the mapping when it is closed
    /// @throws BadInput when there is none, or it is another world, or it is cut short
    public static StoredGraph map(Path directory, Key key, LayeredGraph layers, Arena arena) {
        Path file = directory.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw BadInput.of(directory + ": world must hold a file " + NAME
                    + ", but has none\nbuild it with ./hubbub world build --out " + directory);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(ALIGNMENT).order(ByteOrder.nativeOrder());
            while (header.hasRemaining() && channel.read(header) >= 0) {}
            if (header.hasRemaining()) {
                throw BadInput.of(file + ": world must be whole, but was cut short");
            }
            header.flip();
            check(file, "magic", MAGIC, header.getLong());
            check(file, "version", VERSION, header.getLong());
            check(file, "seed", key.seed(), header.getLong());
            check(file, "personas", key.personas(), header.getLong());
            check(file, "fingerprint of the seed profiles", key.fingerprint(), header.getLong());
            check(file, "layout", LayeredGraph.LAYOUT, header.getLong());
            return StoredGraph.of(layers, parts(file, channel, header, arena));
        } catch (IOException e) {
            throw new UncheckedIOException("the world must be readable, but was not: " + file, e);
        }
    }

    private static List<MemorySegment> parts(Path file, FileChannel channel, ByteBuffer header, Arena arena)
            throws IOException {
        List<MemorySegment> parts = new ArrayList<>();
        long at = ALIGNMENT;
        for (int i = 0; i < StoredGraph.PARTS; i++) {
            long size = header.getLong(8 * (FIXED + i));
            if (size < 0 || at + size > channel.size()) {
                throw BadInput.of(file + ": world must be whole, but was cut short");
            }
            parts.add(channel.map(FileChannel.MapMode.READ_ONLY, at, size, arena));
            at = aligned(at + size);
        }
        return parts;
    }

    private static void check(Path file, String what, long wanted, long found) {
        if (wanted != found) {
            throw BadInput.of(file + ": " + what + " of the world must be " + wanted + ", but was " + found
                    + "\nchoose the options it was built with, or build another");
        }
    }

    private static long aligned(long at) {
        return (at + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
