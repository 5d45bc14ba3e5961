package dev.hubbub.app.server.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ActRingTest {

    private static final int ACTS = 20_000;

    /// All acts that ever were, as a society's memory has them.
    private final List<ActRing.Frame> memory = new ArrayList<>();

    private final AtomicInteger recalls = new AtomicInteger();

    private List<ActRing.Frame> since(long id, int most) {
        recalls.incrementAndGet();
        synchronized (memory) {
            int from = (int) Math.min(memory.size(), id);
            return List.copyOf(memory.subList(from, Math.min(memory.size(), from + most)));
        }
    }

    private ActRing.Frame act(int id) {
        ActRing.Frame frame = new ActRing.Frame(id, ("id: " + id + "\n\n").getBytes(StandardCharsets.US_ASCII));
        synchronized (memory) {
            memory.add(frame);
        }
        return frame;
    }

    /// A reader that is held up at one act until it may go on.
    private static final class Reader extends OutputStream {

        private final StringBuilder text = new StringBuilder();
        private final int stopsAt;
        private final CountDownLatch goOn = new CountDownLatch(1);
        private boolean stopped;

        Reader(int stopsAt) {
            this.stopsAt = stopsAt;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            synchronized (text) {
                text.append(new String(bytes, from, length, StandardCharsets.US_ASCII));
            }
            if (!stopped && text.indexOf("id: " + stopsAt + "\n") >= 0) {
                stopped = true;
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }

        List<Integer> ids() {
            synchronized (text) {
                return text.toString()
                        .lines()
                        .filter(line -> line.startsWith("id: "))
                        .map(line -> Integer.valueOf(line.substring(4)))
                        .toList();
            }
        }
    }

    private static Thread reading(ActRing ring, Reader reader, long after) {
        return Thread.ofVirtual().start(() -> {
            try {
                ring.write(reader, Coding.PLAIN, after, new Stay(Duration.ofDays(1), () -> true));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static List<Integer> from(int first) {
        return IntStream.rangeClosed(first, ACTS).boxed().toList();
    }

    private static void awaitLast(Reader reader) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (System.nanoTime() < end && !reader.ids().contains(ACTS)) {
            Thread.sleep(20);
        }
    }

    /// Parcels of one to three acts, so that twenty thousand are more parcels than the ring holds while a reader
    /// stands.
    @Test
    void everyReaderHasEveryActOnceAndInOrder() throws Exception {
        ActRing ring = new ActRing(0, this::since);
        Reader upToDate = new Reader(-1);
        Reader slow = new Reader(100);
        Thread first = reading(ring, upToDate, 0);
        Thread second = reading(ring, slow, 0);
        SplittableRandom random = new SplittableRandom(7);
        Reader late = new Reader(-1);
        List<Thread> threads = new ArrayList<>(List.of(first, second));
        for (int id = 1; id <= ACTS; id++) {
            ActRing.Frame frame = act(id);
            ring.put(frame.bytes(), frame.id());
            if (id == ACTS || id == 100 || random.nextInt(10) > 0) {
                ring.ring();
            }
            if (id == 10_000) {
                threads.add(reading(ring, late, 9_990));
            }
        }
        slow.goOn.countDown();
        for (Reader reader : List.of(upToDate, slow, late)) {
            awaitLast(reader);
        }
        ring.close();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(upToDate.ids()).isEqualTo(from(1));
        assertThat(slow.ids()).isEqualTo(from(1));
        assertThat(late.ids()).isEqualTo(from(9_991));
    }

    @Test
    void whoComesWithoutAnIdHasWhatComesFromNowOn() throws Exception {
        ActRing ring = new ActRing(0, this::since);
        for (int id = 1; id <= 50; id++) {
            ring.put(act(id).bytes(), id);
        }
        ring.ring();
        Reader reader = new Reader(-1);
        Thread thread = reading(ring, reader, -1);
        while (reader.text.isEmpty() || thread.getState() == Thread.State.RUNNABLE) {
            Thread.sleep(5);
        }
        for (int id = 51; id <= ACTS; id++) {
            ring.put(act(id).bytes(), id);
        }
        ring.ring();
        awaitLast(reader);
        ring.close();
        thread.join();
        assertThat(reader.ids()).isEqualTo(from(51));
        assertThat(recalls).as("memory is not asked").hasValue(0);
    }
}
