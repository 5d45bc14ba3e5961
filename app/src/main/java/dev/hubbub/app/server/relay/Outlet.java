package dev.hubbub.app.server.relay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Where a reader is sent loads, in the coding it asked for.
sealed interface Outlet {

    static Outlet of(OutputStream out, Coding coding) {
        return switch (coding) {
            case PLAIN -> new Plain(out);
            case GZIP -> new Packing(out);
        };
    }

    /// Sends a load at once.
    void send(Load load) throws IOException;

    /// Ends what was sent, so that the reader knows that nothing was cut off.
    void end() throws IOException;

    /// Sends bytes as they are.
    record Plain(OutputStream out) implements Outlet {

        @Override
        public void send(Load load) throws IOException {
            out.write(load.bytes());
            out.flush();
        }

        @Override
        public void end() {}
    }

    /// Sends one stream of gzip, made of what loads were packed into.
    final class Packing implements Outlet {

        /// Deflate, no time, no name, no system.
        private static final byte[] HEAD = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF};

        private static final byte[] LAST_BLOCK = {3, 0};

        private final OutputStream out;
        private boolean begun;
        private int crc;
        private int length;

        Packing(OutputStream out) {
            this.out = out;
        }

        @Override
        public void send(Load load) throws IOException {
            Load.Packed packed = load.packed();
            begin();
            out.write(packed.blocks());
            out.flush();
            crc = JoinedCrc.join(crc, packed.crc(), packed.shift());
            length += load.bytes().length; // gzip wants it modulo 2³²
        }

        private void begin() throws IOException {
            if (!begun) {
                out.write(HEAD);
                begun = true;
            }
        }

        @Override
        public void end() throws IOException {
            begin();
            out.write(LAST_BLOCK);
            out.write(ByteBuffer.allocate(2 * Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(crc)
                    .putInt(length)
                    .array());
            out.flush();
        }
    }
}
