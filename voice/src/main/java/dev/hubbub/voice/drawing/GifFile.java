package dev.hubbub.voice.drawing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A GIF89a animation that loops for ever: one palette, and of every frame only the rectangle that changed.
///
/// Our own and not ImageIO's writer, which has no palette for true colour, knows looping only as raw
/// metadata, and writes whole frames: the same drawings come out about twice as large.
final class GifFile {

    private static final int CLEAR_BITS = 8;
    private static final int MOST_CODES = 4096;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final int width;
    private final int height;

    private GifFile(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// @param frames  pixels of each frame as 0xRRGGBB
    /// @param delayMs between two frames, in steps of 10
    static byte[] of(int width, int height, List<int[]> frames, int delayMs) {
        return new GifFile(width, height).write(frames, delayMs);
    }

    private byte[] write(List<int[]> frames, int delayMs) {
        Palette palette = Palette.of(frames);
        ascii("GIF89a");
        u16(width);
        u16(height);
        out.write(0xF0 | 7);
        out.write(0);
        out.write(0);
        for (int i = 0; i < 256; i++) {
            int colour = palette.colour(i);
            out.write(colour >> 16);
            out.write(colour >> 8);
            out.write(colour);
        }
        out.write(0x21);
        out.write(0xFF);
        out.write(11);
        ascii("NETSCAPE2.0");
        out.write(3);
        out.write(1);
        u16(0);
        out.write(0);
        byte[] before = null;
        for (int[] frame : frames) {
            byte[] now = palette.map(frame);
            frame(before, now, delayMs);
            before = now;
        }
        out.write(0x3B);
        return out.toByteArray();
    }

    /// Writes the rectangle in which a frame differs from the one before; what did not change inside it is transparent.
    private void frame(byte @org.jspecify.annotations.Nullable [] before, byte[] now, int delayMs) {
        int left = 0;
        int top = 0;
        int right = width;
        int bottom = height;
        if (before != null) {
            left = width;
            top = height;
            right = 0;
            bottom = 0;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    if (before[y * width + x] != now[y * width + x]) {
                        left = Math.min(left, x);
                        right = Math.max(right, x + 1);
                        top = Math.min(top, y);
                        bottom = y + 1;
                    }
                }
            }
            if (right == 0) {
                left = 0;
                top = 0;
                right = 1;
                bottom = 1;
            }
        }
        out.write(0x21);
        out.write(0xF9);
        out.write(4);
        out.write(before == null ? 4 : 5);
        u16(delayMs / 10);
        out.write(Palette.CLEAR);
        out.write(0);
        out.write(0x2C);
        u16(left);
        u16(top);
        u16(right - left);
        u16(bottom - top);
        out.write(0);
        byte[] part = new byte[(right - left) * (bottom - top)];
        int n = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int at = y * width + x;
                part[n++] = before != null && before[at] == now[at] ? (byte) Palette.CLEAR : now[at];
            }
        }
        new Lzw().write(part);
    }

    private void ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void u16(int value) {
        out.write(value);
        out.write(value >> 8);
    }

    /// The variable-width LZW of GIF, for 8-bit pixels.
    private final class Lzw {

        private final byte[] block = new byte[255];
        private int filled;
        private int bits;
        private int bitCount;
        private int codeSize = CLEAR_BITS + 1;

        /// Code of a prefix and a pixel, by open addressing.
        private final int[] keys = new int[1 << 14];

        private final short[] codes = new short[1 << 14];

        void write(byte[] pixels) {
            int clear = 1 << CLEAR_BITS;
            out.write(CLEAR_BITS);
            int next = reset();
            emit(clear);
            int prefix = pixels[0] & 0xFF;
            for (int i = 1; i < pixels.length; i++) {
                int pixel = pixels[i] & 0xFF;
                int key = (prefix << 8 | pixel) + 1;
                int slot = key * 0x9E3779B1 >>> 18;
                while (keys[slot] != 0 && keys[slot] != key) {
                    slot = slot + 1 & keys.length - 1;
                }
                if (keys[slot] == key) {
                    prefix = codes[slot];
                    continue;
                }
                emit(prefix);
                if (next < MOST_CODES) {
                    if (next == 1 << codeSize) {
                        codeSize++;
                    }
                    keys[slot] = key;
                    codes[slot] = (short) next++;
                } else {
                    emit(clear);
                    next = reset();
                }
                prefix = pixel;
            }
            emit(prefix);
            if (next == 1 << codeSize && next < MOST_CODES) {
                codeSize++;
            }
            emit(clear + 1);
            if (bitCount > 0) {
                put(bits);
            }
            flush();
            out.write(0);
        }

        private int reset() {
            java.util.Arrays.fill(keys, 0);
            codeSize = CLEAR_BITS + 1;
            return (1 << CLEAR_BITS) + 2;
        }

        private void emit(int code) {
            bits |= code << bitCount;
            bitCount += codeSize;
            while (bitCount >= 8) {
                put(bits);
                bits >>>= 8;
                bitCount -= 8;
            }
        }

        private void put(int value) {
            block[filled++] = (byte) value;
            if (filled == block.length) {
                flush();
            }
        }

        private void flush() {
            if (filled > 0) {
                out.write(filled);
                out.write(block, 0, filled);
                filled = 0;
            }
        }
    }
}
