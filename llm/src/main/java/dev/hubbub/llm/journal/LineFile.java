package dev.hubbub.llm.journal;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/// Reads what a [LineBuffer] wrote and tells an end that was torn from a line that was damaged.
final class LineFile {

    private static final int READ_AT_ONCE = 1 << 16;
    private static final int MOST_LINE_BYTES = 1 << 28;
    private static final int MOST_TORN_START_BYTES = 4096;

    /// What was found in a file.
    ///
    /// @param goodBytes bytes from the start up to the end of the last good line
    /// @param tornBytes bytes behind them that are no line
    record Scan(long lines, long goodBytes, long tornBytes) {

        static final Scan EMPTY = new Scan(0, 0, 0);
    }

    private final Path file;
    private final Consumer<String> replay;
    private final CRC32C crc = new CRC32C();
    private long lines;
    private long goodBytes;
    private long badAtLine;
    private long seenBytes;

    private LineFile(Path file, Consumer<String> replay) {
        this.file = file;
        this.replay = replay;
    }

    static Scan scan(Path file, Consumer<String> replay) throws IOException {
        LineFile reading = new LineFile(file, replay);
        try (InputStream in = new FileInputStream(file.toFile())) {
            reading.all(in);
        }
        reading.requireNoStranger();
        return new Scan(reading.lines, reading.goodBytes, reading.seenBytes - reading.goodBytes);
    }

    private void all(InputStream in) throws IOException {
        byte[] buffer = new byte[READ_AT_ONCE];
        int held = 0;
        while (true) {
            if (held == buffer.length) {
                if (held >= MOST_LINE_BYTES) {
                    throw damaged(lines + 1, "a line must be at most " + MOST_LINE_BYTES + " bytes, but was more");
                }
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            int read = in.read(buffer, held, buffer.length - held);
            if (read < 0) {
                seenBytes += held;
                return;
            }
            int from = 0;
            int end = held + read;
            for (int i = held; i < end; i++) {
                if (buffer[i] == '\n') {
                    take(buffer, from, i - from);
                    from = i + 1;
                }
            }
            held = end - from;
            System.arraycopy(buffer, from, buffer, 0, held);
        }
    }

    private void take(byte[] buffer, int from, int length) {
        int textFrom = from + LineBuffer.CHECKSUM_DIGITS + 1;
        int textLength = length - LineBuffer.CHECKSUM_DIGITS - 1;
        seenBytes += length + 1;
        if (textLength < 0 || buffer[textFrom - 1] != ' ' || !sumMatches(buffer, from, textFrom, textLength)) {
            badAtLine = badAtLine == 0 ? lines + 1 : badAtLine;
            return;
        }
        if (badAtLine > 0) {
            throw damaged(badAtLine, "a line must match its checksum, but did not, and good ones follow");
        }
        lines++;
        goodBytes += length + 1;
        replay.accept(new String(buffer, textFrom, textLength, StandardCharsets.UTF_8));
    }

    /// A file without one good line is another program's, unless it is so short that its very first write was torn:
    /// to cut it would be to destroy it.
    private void requireNoStranger() {
        if (lines == 0 && (badAtLine > 0 || seenBytes > MOST_TORN_START_BYTES)) {
            throw damaged(
                    1, "a journal must begin with a line that matches its checksum, but did not: is it another file?");
        }
    }

    private boolean sumMatches(byte[] buffer, int from, int textFrom, int textLength) {
        long stated = 0;
        for (int i = from; i < textFrom - 1; i++) {
            int digit = Character.digit(buffer[i], 16);
            if (digit < 0) {
                return false;
            }
            stated = stated << 4 | digit;
        }
        crc.reset();
        crc.update(buffer, textFrom, textLength);
        return crc.getValue() == stated;
    }

    private JournalFailure damaged(long line, String what) {
        return new JournalFailure.Damaged(file, line, goodBytes, what);
    }
}
