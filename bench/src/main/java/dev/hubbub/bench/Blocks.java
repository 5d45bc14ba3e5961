package dev.hubbub.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// The packed blocks that readers of one stream are sent, unpacked once for all of them.
///
/// A thousand readers on machines of their own each unpack what they are sent. A thousand on this one would
/// leave
/// the server nothing, so each looks at every byte, and only the first that gets a block unpacks it.
final class Blocks {

    /// What ends a block that was flushed.
    private static final byte[] END = {0, 0, (byte) 0xFF, (byte) 0xFF};

    private static final String LINE = "\nid: ";
    private static final int CHUNK = 1 << 16;

    private final Map<Long, Block> seen = new ConcurrentHashMap<>();

    /// What a block has in it.
    ///
    /// @param ids   of its acts
    /// @param whole whether it ends where an event does
    // no record's equality is asked of it, and its array is never written again
    @SuppressWarnings("ArrayRecordComponent")
    record Block(byte[] packed, long[] ids, boolean whole) {}

    /// Where a block ends that begins at a place, or −1 if it does not yet.
    static int end(byte[] bytes, int from, int to) {
        for (int at = from + END.length - 1; at < to; at++) {
            if (bytes[at] == END[3] && bytes[at - 1] == END[2] && bytes[at - 2] == 0 && bytes[at - 3] == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    /// What a block has in it, or null if it is the beginning of one in which the same bytes as at an end
    /// stand.
    long @Nullable [] ids(byte[] bytes, int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, to - from);
        CRC32C other = new CRC32C();
        other.update(bytes, from, to - from);
        long key = crc.getValue() << Integer.SIZE | other.getValue();
        Block block = seen.get(key);
        if (block == null || block.packed.length != to - from) {
            block = unpacked(Arrays.copyOfRange(bytes, from, to));
            seen.put(key, block);
        }
        return block.whole ? block.ids : null;
    }

    private static Block unpacked(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] text = new byte[CHUNK];
            int length = 0;
            for (int got = inflater.inflate(text);
                    got > 0;
                    got = inflater.inflate(text, length, text.length - length)) {
                length += got;
                text = length == text.length ? Arrays.copyOf(text, 2 * length) : text;
            }
            boolean whole = length > 1 && text[length - 1] == '\n' && text[length - 2] == '\n';
            return new Block(packed, whole ? ids(text, length) : new long[0], whole);
        } catch (DataFormatException e) {
            throw new IllegalStateException("a block must be packed as gzip says, but was not", e);
        } finally {
            inflater.end();
        }
    }

    private static long[] ids(byte[] text, int length) {
        String events = "\n" + new String(text, 0, length, StandardCharsets.ISO_8859_1);
        long[] ids = new long[16];
        int size = 0;
        for (int at = events.indexOf(LINE); at >= 0; at = events.indexOf(LINE, at + 1)) {
            ids = size == ids.length ? Arrays.copyOf(ids, 2 * size) : ids;
            ids[size++] = Long.parseLong(events, at + LINE.length(), events.indexOf('\n', at + 1), 10);
        }
        return Arrays.copyOf(ids, size);
    }
}
