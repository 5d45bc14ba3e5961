package dev.hubbub.app.server.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whoever asks for gzip is sent what others are sent, at the same moments.
@Timeout(60)
final class PackedReaderTest {

    private static final int GZIP_HEAD = 10;

    /// All acts that ever were, as a society's memory has them.
    private final List<ActRing.Frame> memory = new ArrayList<>();

    private final ActRing ring = new ActRing(0, this::since);

    private List<ActRing.Frame> since(long id, int most) {
        synchronized (memory) {
            int from = (int) Math.min(memory.size(), id);
            return List.copyOf(memory.subList(from, Math.min(memory.size(), from + most)));
        }
    }

    private void act(int id, int letters) {
        String text =
                "id: " + id + "\ndata: " + "how it went, día %d ".formatted(id).repeat(letters) + "\n\n";
        ActRing.Frame frame = new ActRing.Frame(id, text.getBytes(StandardCharsets.UTF_8));
        synchronized (memory) {
            memory.add(frame);
        }
        ring.put(frame.bytes(), frame.id());
    }

    /// Somebody who keeps all that comes.
    private final class Reader extends OutputStream {

        private byte[] bytes = new byte[1 << 16];
        private int size;
        private final Thread thread;

        Reader(Coding coding, long after) {
            thread = Thread.ofVirtual().start(() -> {
                try {
                    ring.write(this, coding, after, new Stay(Duration.ofDays(1), () -> true));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] more, int from, int length) {
            while (size + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            System.arraycopy(more, from, bytes, size, length);
            size += length;
        }

        private synchronized byte[] all() {
            return Arrays.copyOf(bytes, size);
        }

        String plain() {
            return new String(all(), StandardCharsets.UTF_8);
        }

        /// What can be read of a stream that is not over.
        String soFar() {
            Inflater inflater = new Inflater(true);
            byte[] packed = all();
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            byte[] chunk = new byte[1 << 16];
            try {
                inflater.setInput(packed, GZIP_HEAD, Math.max(0, packed.length - GZIP_HEAD));
                for (int got = inflater.inflate(chunk); got > 0; got = inflater.inflate(chunk)) {
                    text.write(chunk, 0, got);
                }
                return text.toString(StandardCharsets.UTF_8);
            } catch (DataFormatException e) {
                throw new AssertionError(e);
            } finally {
                inflater.end();
            }
        }

        /// The whole of a stream that is over; its length and its sum are looked at.
        String unpacked() throws IOException {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(all()))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        boolean waits() {
            return size > 0 && thread.getState() != Thread.State.RUNNABLE;
        }
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it comes in time").isLessThan(end);
            Thread.sleep(2);
        }
    }

    @Test
    void theFramesAreThoseOfAPlainReader() throws Exception {
        Reader plain = new Reader(Coding.PLAIN, 0);
        Reader packed = new Reader(Coding.GZIP, 0);
        List<Reader> late = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        for (int id = 1; id <= 3_000; id++) {
            act(id, 1 + random.nextInt(id % 500 == 0 ? 20_000 : 40));
            if (random.nextInt(6) == 0) {
                ring.ring();
            }
            if (id % 1_000 == 0) {
                // somewhere within a parcel, and from now on
                late.add(new Reader(Coding.GZIP, id - 7));
                late.add(new Reader(Coding.GZIP, -1));
            }
        }
        for (Reader reader : late) {
            await(reader::waits);
        }
        act(3_001, 1);
        ring.ring();
        String end = "id: 3001\n";
        await(() -> plain.plain().contains(end) && packed.soFar().contains(end));
        for (Reader reader : late) {
            await(() -> reader.soFar().contains(end));
        }
        ring.close();
        for (Reader reader : late) {
            reader.thread.join();
        }
        packed.thread.join();
        String whole = packed.unpacked();
        assertThat(whole).isEqualTo(plain.plain()).contains(end);
        assertThat(packed.size).isLessThan(plain.size / 3);
        for (Reader reader : late) {
            String part = reader.unpacked();
            String acts = part.substring("retry: 1000\n\n".length());
            assertThat(part).startsWith("retry: 1000\n\n");
            assertThat(whole).endsWith(acts);
        }
        for (int turn = 0; turn < 3; turn++) {
            assertThat(late.get(2 * turn).unpacked())
                    .as("goes on behind the act it had")
                    .startsWith("retry: 1000\n\nid: " + ((turn + 1) * 1_000 - 6) + "\n");
        }
    }

    @Test
    void whatWasSentCanBeReadAtOnce() throws Exception {
        Reader packed = new Reader(Coding.GZIP, -1);
        await(packed::waits);
        assertThat(packed.soFar()).isEqualTo("retry: 1000\n\n");
        for (int id = 1; id <= 20; id++) {
            act(id, id);
            ring.ring();
            String last = "id: " + id + "\n";
            await(() -> packed.soFar().contains(last) && packed.soFar().endsWith("\n\n"));
        }
        ring.close();
        packed.thread.join();
    }

    @Test
    void whoeverIsSentNothingHasAWholeStream() throws Exception {
        ring.close();
        Reader packed = new Reader(Coding.GZIP, -1);
        packed.thread.join();
        assertThat(packed.unpacked()).isEqualTo("retry: 1000\n\n");
    }
}
