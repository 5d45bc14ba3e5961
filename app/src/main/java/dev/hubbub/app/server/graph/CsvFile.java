package dev.hubbub.app.server.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of comma-separated values, written without garbage: a large society has tens of millions of lines.
final class CsvFile implements AutoCloseable {

    private static final int SIZE = 1 << 16;
    private static final int LONGEST_NUMBER = 11;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private final byte[] digits = new byte[LONGEST_NUMBER];
    private int used;
    private boolean begun;

    CsvFile(Path file, String header) throws IOException {
        this.out = Files.newOutputStream(file);
        raw(header.getBytes(StandardCharsets.UTF_8));
        endLine();
    }

    CsvFile put(int number) throws IOException {
        comma();
        if (number < 0) {
            throw new IllegalArgumentException("number must be 0 or more, but was " + number);
        }
        int at = LONGEST_NUMBER;
        int rest = number;
        do {
            digits[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        room(LONGEST_NUMBER);
        while (at < LONGEST_NUMBER) {
            buffer[used++] = digits[at++];
        }
        return this;
    }

    CsvFile put(double number) throws IOException {
        comma();
        raw(Double.toString(number).getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    CsvFile put(String text) throws IOException {
        comma();
        raw(("\"" + text.replace("\"", "\"\"") + "\"").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    void endLine() throws IOException {
        room(1);
        buffer[used++] = '\n';
        begun = false;
    }

    private void comma() throws IOException {
        if (begun) {
            room(1);
            buffer[used++] = ',';
        }
        begun = true;
    }

    private void raw(byte[] bytes) throws IOException {
        for (byte one : bytes) {
            room(1);
            buffer[used++] = one;
        }
    }

    private void room(int bytes) throws IOException {
        if (used + bytes > SIZE) {
            out.write(buffer, 0, used);
            used = 0;
        }
    }

    @Override
    public void close() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
        out.close();
    }
}
