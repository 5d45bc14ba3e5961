package dev.hubbub.app.server.relay;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/// Bytes for readers, packed at most once for all who want them packed.
///
/// What is packed looks back at nothing before it and ends at a whole byte, so it fits behind whatever a reader was
/// sent before: all that a reader is sent is one stream of gzip.
final class Load {

    private static final int CHUNK = 1 << 14;

    private final byte[] bytes;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Packed packed;

    Load(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The same bytes packed.
    ///
    /// @param blocks as blocks of deflate, none of them the last
    /// @param crc    CRC-32 of the bytes
    /// @param shift  what they multiply the CRC-32 of those before them by
    // no record's equality is asked of it, and its array is never written again
    @SuppressWarnings("ArrayRecordComponent")
    record Packed(byte[] blocks, int crc, int shift) {}

    byte[] bytes() {
        return bytes;
    }

    Packed packed() {
        Packed there = packed;
        if (there != null) {
            return there;
        }
        lock.lock();
        try {
            Packed made = packed;
            if (made == null) {
                made = pack();
                packed = made;
            }
            return made;
        } finally {
            lock.unlock();
        }
    }

    private Packed pack() {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new Packed(deflated(), (int) crc.getValue(), JoinedCrc.shift(bytes.length));
    }

    private byte[] deflated() {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream(bytes.length / 4 + 64);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            byte[] chunk = new byte[CHUNK];
            int length = chunk.length;
            // a chunk that is not filled is the end of what there is
            while (length == chunk.length) {
                length = deflater.deflate(chunk, 0, chunk.length, Deflater.FULL_FLUSH);
                blocks.write(chunk, 0, length);
            }
            return blocks.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
