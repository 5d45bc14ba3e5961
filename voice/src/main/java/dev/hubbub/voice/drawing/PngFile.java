package dev.hubbub.voice.drawing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A PNG of 24-bit pixels, each row filtered by what leaves the least.
final class PngFile {

    private static final int FILTERS = 3;

    private PngFile() {}

    static byte[] of(int width, int height, int[] pixels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] header = new byte[13];
        put(header, 0, width);
        put(header, 4, height);
        header[8] = 8;
        header[9] = 2;
        chunk(out, "IHDR", header, header.length);
        byte[] rows = filtered(width, height, pixels);
        Deflater deflater = new Deflater();
        deflater.setInput(rows);
        deflater.finish();
        byte[] packed = new byte[rows.length + 1024];
        int size = deflater.deflate(packed);
        deflater.end();
        chunk(out, "IDAT", packed, size);
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static byte[] filtered(int width, int height, int[] pixels) {
        int stride = 3 * width;
        byte[] rows = new byte[height * (stride + 1)];
        byte[] above = new byte[stride];
        byte[] row = new byte[stride];
        byte[][] tries = new byte[FILTERS][stride];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int colour = pixels[y * width + x];
                row[3 * x] = (byte) (colour >> 16);
                row[3 * x + 1] = (byte) (colour >> 8);
                row[3 * x + 2] = (byte) colour;
            }
            int best = 0;
            long least = Long.MAX_VALUE;
            for (int filter = 0; filter < FILTERS; filter++) {
                long sum = 0;
                for (int i = 0; i < stride; i++) {
                    int before = filter == 1 ? i < 3 ? 0 : row[i - 3] : filter == 2 ? above[i] : 0;
                    tries[filter][i] = (byte) (row[i] - before);
                    sum += Math.abs(tries[filter][i]);
                }
                if (sum < least) {
                    least = sum;
                    best = filter;
                }
            }
            rows[y * (stride + 1)] = (byte) best;
            System.arraycopy(tries[best], 0, rows, y * (stride + 1) + 1, stride);
            byte[] swap = above;
            above = row;
            row = swap;
        }
        return rows;
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int size) {
        byte[] number = new byte[4];
        put(number, 0, size);
        out.writeBytes(number);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        out.writeBytes(name);
        out.write(data, 0, size);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, size);
        put(number, 0, (int) crc.getValue());
        out.writeBytes(number);
    }

    private static void put(byte[] into, int at, int value) {
        for (int i = 0; i < 4; i++) {
            into[at + i] = (byte) (value >> 24 - 8 * i);
        }
    }
}
