package dev.hubbub.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// One reader of a stream of acts, that notes for every second which acts of it came, and how late each was.
///
/// It speaks HTTP/1.0, so that what comes is the stream alone, without marks of chunks in it.
final class Subscriber implements AutoCloseable {

    static final int MOST_MS = 20_000;

    private static final String ID = "\nid: ";
    private static final int BUFFER = 1 << 17;
    private static final int ID_BITS = 16;
    private static final int GZIP_HEAD = 10;

    private final Socket socket;
    private final long baseMs;
    private final @Nullable Blocks blocks;
    private final int[] counts;
    private final long[] sums;
    private final int[] late = new int[MOST_MS + 1];
    private volatile long lastMs;
    private volatile boolean connected;
    private final AtomicLong bytes = new AtomicLong();
    private long measuredFromMs = Long.MAX_VALUE;

    /// @param baseMs where the seconds are counted from
    /// @param blocks what unpacks what it is sent, or null for one that asks for nothing packed
    Subscriber(int port, String cookies, String lastId, long baseMs, int seconds, @Nullable Blocks blocks)
            throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.baseMs = baseMs;
        this.counts = new int[seconds];
        this.sums = new long[seconds];
        this.blocks = blocks;
        String head = "GET " + OwnerSession.acts() + " HTTP/1.0\r\nHost: 127.0.0.1:" + port
                + "\r\nAccept: text/event-stream\r\nCookie: " + cookies
                + (blocks == null ? "" : "\r\nAccept-Encoding: gzip")
                + (lastId.isEmpty() ? "" : "\r\nLast-Event-ID: " + lastId) + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        byte[] buffer = new byte[BUFFER];
        int kept = 0;
        try (InputStream in = socket.getInputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer, kept, buffer.length - kept)) {
                long nowMs = System.currentTimeMillis();
                bytes.addAndGet(read);
                int to = kept + read;
                int done = connected ? 0 : head(buffer, to);
                if (connected) {
                    done = blocks == null ? plain(buffer, done, to, nowMs) : packed(blocks, buffer, done, to, nowMs);
                }
                kept = to - done;
                System.arraycopy(buffer, done, buffer, 0, kept);
                if (kept == buffer.length) {
                    buffer = Arrays.copyOf(buffer, 2 * kept);
                }
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Takes in the head of the answer; what was taken in.
    private int head(byte[] buffer, int to) {
        String text = new String(buffer, 0, to, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        int begin = end + 4 + (blocks == null ? 0 : GZIP_HEAD);
        if (end < 0 || to < begin) {
            return 0;
        }
        if (!text.startsWith("HTTP/1.1 200") || text.contains("\r\nContent-Encoding: gzip") == (blocks == null)) {
            throw new IllegalStateException("a reader must be let in, but was told:\n" + text.substring(0, end));
        }
        connected = true;
        return begin;
    }

    /// Takes in what is not packed; where what was taken in ends.
    private int plain(byte[] buffer, int from, int to, long nowMs) {
        String text = new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
        int done = 0;
        for (int at = text.indexOf(ID); at >= 0; at = text.indexOf(ID, done)) {
            int end = text.indexOf('\n', at + ID.length());
            if (end < 0) {
                return from + at;
            }
            note(Long.parseLong(text, at + ID.length(), end, 10), nowMs);
            done = end;
        }
        // a line may be cut anywhere, so what may be the beginning of an id is looked at again
        return from + Math.max(done, text.length() - ID.length());
    }

    /// Takes in what is packed; where what was taken in ends.
    private int packed(Blocks all, byte[] buffer, int from, int to, long nowMs) {
        int done = from;
        int end = Blocks.end(buffer, done, to);
        while (end >= 0) {
            long[] ids = all.ids(buffer, done, end);
            if (ids != null) {
                for (long id : ids) {
                    note(id, nowMs);
                }
                done = end;
            }
            end = Blocks.end(buffer, Math.max(done, end - 3), to);
        }
        return done;
    }

    private void note(long id, long nowMs) {
        long atMs = id >>> ID_BITS;
        long second = (atMs - baseMs) / 1_000;
        if (second >= 0 && second < counts.length) {
            counts[(int) second]++;
            sums[(int) second] += id * 0x9E3779B97F4A7C15L ^ id;
        }
        if (atMs >= measuredFromMs) {
            late[Math.clamp(nowMs - atMs, 0, MOST_MS)]++;
        }
        lastMs = atMs;
    }

    /// From which presented moment on delays count.
    void measureFrom(long atMs) {
        measuredFromMs = atMs;
    }

    boolean connected() {
        return connected;
    }

    /// How much came over the line.
    long bytes() {
        return bytes.get();
    }

    /// Presented time of the latest act that came.
    long lastMs() {
        return lastMs;
    }

    int count(int second) {
        return counts[second];
    }

    long sum(int second) {
        return sums[second];
    }

    /// How many acts came so many milliseconds late.
    int[] late() {
        return late;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
