package dev.hubbub.app.server.society;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A stage on its way out: takes a copy of all that is passed, to be written later.
final class Keeping implements Form {

    private static final int BLOCK = 1 << 16;

    private final List<Block> full = new ArrayList<>();
    private byte[] bytes = new byte[BLOCK];
    private ByteBuffer open = ByteBuffer.wrap(bytes);

    /// Bytes of which the first ones count.
    private record Block(byte[] bytes, int size) {}

    private ByteBuffer room(int size) {
        if (open.remaining() < size) {
            full.add(new Block(bytes, open.position()));
            bytes = new byte[Math.max(BLOCK, size)];
            open = ByteBuffer.wrap(bytes);
        }
        return open;
    }

    @Override
    public boolean restoring() {
        return false;
    }

    @Override
    public long number(long now) {
        room(Long.BYTES).putLong(now);
        return now;
    }

    @Override
    public String text(String now) {
        byte[] encoded = now.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        room(encoded.length).put(encoded);
        return now;
    }

    /// Room for an array, behind its length.
    private ByteBuffer array(int length, int bytesEach) {
        number(length);
        int size = length * bytesEach;
        ByteBuffer to = room(size);
        ByteBuffer part = to.slice(to.position(), size);
        to.position(to.position() + size);
        return part;
    }

    @Override
    public long[] longs(long[] now) {
        array(now.length, Long.BYTES).asLongBuffer().put(now);
        return now;
    }

    @Override
    public int[] ints(int[] now) {
        array(now.length, Integer.BYTES).asIntBuffer().put(now);
        return now;
    }

    @Override
    public short[] shorts(short[] now) {
        array(now.length, Short.BYTES).asShortBuffer().put(now);
        return now;
    }

    /// Writes everything that was passed.
    void writeTo(OutputStream out) throws IOException {
        for (Block block : full) {
            out.write(block.bytes, 0, block.size);
        }
        out.write(bytes, 0, open.position());
    }
}
