package dev.hubbub.app.server.society;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A stage on its way back in from a checkpoint whose digest was found right.
final class Restoring implements Form {

    private final DataInputStream in;

    Restoring(DataInputStream in) {
        this.in = in;
    }

    private ByteBuffer bytes(long size) {
        try {
            byte[] bytes = new byte[Math.toIntExact(size)];
            in.readFully(bytes);
            return ByteBuffer.wrap(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a checkpoint must be as long as it says, but was not", e);
        }
    }

    @Override
    public boolean restoring() {
        return true;
    }

    @Override
    public long number(long now) {
        try {
            return in.readLong();
        } catch (IOException e) {
            throw new UncheckedIOException("a checkpoint must be as long as it says, but was not", e);
        }
    }

    @Override
    public String text(String now) {
        return StandardCharsets.UTF_8.decode(bytes(number(0))).toString();
    }

    @Override
    public long[] longs(long[] now) {
        long[] values = new long[(int) number(0)];
        bytes((long) values.length * Long.BYTES).asLongBuffer().get(values);
        return values;
    }

    @Override
    public int[] ints(int[] now) {
        int[] values = new int[(int) number(0)];
        bytes((long) values.length * Integer.BYTES).asIntBuffer().get(values);
        return values;
    }

    @Override
    public short[] shorts(short[] now) {
        short[] values = new short[(int) number(0)];
        bytes((long) values.length * Short.BYTES).asShortBuffer().get(values);
        return values;
    }
}
