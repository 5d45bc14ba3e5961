package dev.hubbub.llm.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// Lines on their way into a file: eight hexadecimal digits of CRC-32C, a space, the text in UTF-8, a line break.
final class LineBuffer {

    static final int CHECKSUM_DIGITS = 8;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final CRC32C crc = new CRC32C();
    private byte[] bytes = new byte[1 << 12];
    private int size;

    void add(String line) {
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        for (byte b : text) {
            if (b == '\n') {
                throw new IllegalArgumentException("a line must be without line breaks, but was '" + line + "'");
            }
        }
        int needed = CHECKSUM_DIGITS + 1 + text.length + 1;
        if (bytes.length - size < needed) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, needed)));
        }
        crc.reset();
        crc.update(text, 0, text.length);
        long sum = crc.getValue();
        for (int shift = 28; shift >= 0; shift -= 4) {
            bytes[size++] = DIGITS[(int) (sum >>> shift) & 15];
        }
        bytes[size++] = ' ';
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
        bytes[size++] = '\n';
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void writeTo(OutputStream out) throws IOException {
        if (size > 0) {
            out.write(bytes, 0, size);
        }
    }
}
