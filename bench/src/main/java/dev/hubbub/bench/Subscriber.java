package dev.hubbub.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// One reader of a stream of acts, that notes for every second which acts of it came, and how late each was.
///
/// It speaks HTTP/1.0, so that what comes is the stream alone, without marks of chunks in it.
final class Subscriber implements AutoCloseable {

    static final int MOST_MS = 20_000;

    private static final String ID = "\nid: ";
    private static final int BUFFER = 1 << 17;
    private static final int ID_BITS = 16;

    private final Socket socket;
    private final long baseMs;
    private final int[] counts;
    private final long[] sums;
    private final int[] late = new int[MOST_MS + 1];
    private volatile long lastMs;
    private volatile boolean connected;
    private long measuredFromMs = Long.MAX_VALUE;

    /// @param baseMs where the seconds are counted from
    Subscriber(int port, String cookies, String lastId, long baseMs, int seconds) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.baseMs = baseMs;
        this.counts = new int[seconds];
        this.sums = new long[seconds];
        String head = "GET " + OwnerSession.acts() + " HTTP/1.0\r\nHost: 127.0.0.1:" + port
                + "\r\nAccept: text/event-stream\r\nCookie: " + cookies
                + (lastId.isEmpty() ? "" : "\r\nLast-Event-ID: " + lastId) + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        byte[] buffer = new byte[BUFFER];
        int kept = 0;
        try (InputStream in = socket.getInputStream()) {
            for (int read = in.read(buffer, 0, BUFFER); read >= 0; read = in.read(buffer, kept, BUFFER - kept)) {
                long nowMs = System.currentTimeMillis();
                String text = new String(buffer, 0, kept + read, StandardCharsets.ISO_8859_1);
                connected |= text.startsWith("HTTP/1.1 200");
                int done = 0;
                for (int at = text.indexOf(ID); at >= 0; at = text.indexOf(ID, done)) {
                    int end = text.indexOf('\n', at + ID.length());
                    if (end < 0) {
                        break;
                    }
                    note(Long.parseLong(text, at + ID.length(), end, 10), nowMs);
                    done = end;
                }
                // a line may be cut anywhere, so what may be the beginning of an id is looked at again
                done = Math.max(done, text.length() - ID.length() - 24);
                int cut = text.lastIndexOf('\n');
                done = Math.max(0, cut > done ? Math.min(cut, text.length()) : done);
                kept = text.length() - done;
                System.arraycopy(buffer, done, buffer, 0, kept);
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
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
