package dev.hubbub.llm.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.llm.queue.QueueRules.Batching;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkQueueTest {

    private static final QueueRules TIGHT =
            new QueueRules(new Batching(10, 2_000), new Batching(20, 60_000), 4, 30, 20, 1 << 20);

    @TempDir
    private Path folder;

    private final AtomicLong nowMs = new AtomicLong(1_000);
    private final InstantSource clock = () -> java.time.Instant.ofEpochMilli(nowMs.get());

    @Test
    void whoTakesTheUrgentAloneLeavesTheRest() throws InterruptedException {
        try (WorkQueue queue = WorkQueue.open(folder.resolve("queue"), QueueRules.DEFAULT, clock)) {
            for (int i = 0; i < 10; i++) {
                queue.offer(new Work(Priority.MEDIUM, "s", "g", "m" + i));
            }
            assertThat(queue.take(Priority.HIGH, Duration.ofMillis(1))).isNull();
            queue.offer(new Work(Priority.HIGH, "s", "g", "now"));
            Batch urgent = Objects.requireNonNull(queue.take(Priority.HIGH, Duration.ofMillis(1)));
            assertThat(urgent.items()).extracting(item -> item.work().payload()).containsExactly("now");
            assertThat(queue.items()).hasSize(11);
            assertThat(queue.take(Duration.ofMillis(1))).isNotNull();
        }
    }

    @Test
    void workOutlivesTheProcessUntilItIsDone() {
        Path file = folder.resolve("queue");
        try (WorkQueue queue = WorkQueue.open(file, QueueRules.DEFAULT, clock)) {
            for (int i = 0; i < 25; i++) {
                queue.offer(new Work(Priority.MEDIUM, "room\t1", "g", "payload " + i + "\nnext line"));
                nowMs.incrementAndGet();
            }
            Batch first = due(queue);
            queue.done(first);
            assertThat(queue.poll()).as("taken, never done").isNotNull();
        }
        nowMs.set(500_000);
        try (WorkQueue queue = WorkQueue.open(file, QueueRules.DEFAULT, clock)) {
            assertThat(queue.size()).isEqualTo(15);
            Batch again = due(queue);
            assertThat(again.items()).extracting(Item::id).startsWith(10L, 11L).hasSize(10);
            assertThat(again.items().getFirst().work().payload()).isEqualTo("payload 10\nnext line");
            assertThat(again.items().getFirst().sinceMs()).isEqualTo(1_010);
            Batch rest = due(queue);
            assertThat(rest.waited()).as("waited across the restart").isTrue();
            assertThat(queue.offer(new Work(Priority.LOW, "s", "g", ""))).isEqualTo(new Offer.Accepted(25));
        }
    }

    @Test
    void everyBoundRefusesByName() {
        try (WorkQueue queue = WorkQueue.open(folder.resolve("queue"), TIGHT, clock)) {
            for (int i = 0; i < 20; i++) {
                assertThat(queue.offer(new Work(Priority.LOW, "loud", "g", ""))).isInstanceOf(Offer.Accepted.class);
            }
            assertThat(queue.offer(new Work(Priority.LOW, "loud", "g", "")))
                    .isEqualTo(new Offer.Refused(Offer.Reason.SCOPE_FULL));
            assertThat(queue.offer(new Work(Priority.LOW, "other", "g", "x".repeat(1 << 20))))
                    .isEqualTo(new Offer.Refused(Offer.Reason.BYTES_FULL));
            for (int i = 0; i < 10; i++) {
                assertThat(queue.offer(new Work(Priority.LOW, "other", "g", "")))
                        .isInstanceOf(Offer.Accepted.class);
            }
            assertThat(queue.offer(new Work(Priority.HIGH, "third", "g", "")))
                    .isEqualTo(new Offer.Refused(Offer.Reason.QUEUE_FULL));
        }
    }

    @Test
    void whoeverWaitsForRoomGetsItWhenSomethingIsDone() throws Exception {
        try (WorkQueue queue = WorkQueue.open(folder.resolve("queue"), TIGHT, clock);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                queue.offer(new Work(Priority.LOW, "loud", "g", ""));
            }
            Future<Offer> waiting =
                    threads.submit(() -> queue.offer(new Work(Priority.LOW, "loud", "g", ""), Duration.ofSeconds(60)));
            Batch batch = due(queue);
            assertThat(waiting.isDone())
                    .as("what is being done still takes room")
                    .isFalse();
            queue.done(batch);
            assertThat(waiting.get()).isInstanceOf(Offer.Accepted.class);
            assertThat(queue.offer(new Work(Priority.LOW, "loud", "g", "x".repeat(1 << 20)), Duration.ofMillis(5)))
                    .isInstanceOf(Offer.Refused.class);
        }
    }

    @Test
    void aConsumerWakesWhenTheWaitIsOver() throws Exception {
        QueueRules quick = new QueueRules(new Batching(10, 20), new Batching(20, 40), 4, 100, 100, 1 << 20);
        try (WorkQueue queue = WorkQueue.open(folder.resolve("queue"), quick, InstantSource.system());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Batch>> consumers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                consumers.add(threads.submit(() -> queue.take(Duration.ofSeconds(60))));
            }
            queue.offer(new Work(Priority.LOW, "a", "g", ""));
            queue.offer(new Work(Priority.MEDIUM, "a", "g", ""));
            Set<Priority> served = new TreeSet<>();
            for (Future<Batch> consumer : consumers) {
                served.add(consumer.get().priority());
            }
            assertThat(served).containsExactly(Priority.MEDIUM, Priority.LOW);
            assertThat(queue.take(Duration.ofMillis(1))).isNull();
        }
    }

    @Test
    void producersAndConsumersTogetherServeEverythingOnce() throws Exception {
        Path file = folder.resolve("queue");
        int perProducer = 400;
        int producers = 16;
        ConcurrentLinkedQueue<String> served = new ConcurrentLinkedQueue<>();
        QueueRules rules = new QueueRules(new Batching(10, 5), new Batching(20, 10), 4, 300, 100, 1 << 20);
        try (WorkQueue queue = WorkQueue.open(file, rules, InstantSource.system());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int p = 0; p < producers; p++) {
                int producer = p;
                all.add(threads.submit(() -> produce(queue, producer, perProducer)));
            }
            for (int c = 0; c < 4; c++) {
                all.add(threads.submit(() -> consume(queue, served, producers * perProducer)));
            }
            for (Future<?> one : all) {
                one.get();
            }
            assertThat(queue.size()).isZero();
        }
        assertThat(served).hasSize(producers * perProducer).doesNotHaveDuplicates();
        try (WorkQueue queue = WorkQueue.open(file, rules, InstantSource.system())) {
            assertThat(queue.size()).isZero();
        }
    }

    private static Batch due(WorkQueue queue) {
        Batch batch = queue.poll();
        if (batch == null) {
            throw new AssertionError("a batch must be due, but none was");
        }
        return batch;
    }

    private static Void produce(WorkQueue queue, int producer, int count) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(producer);
        for (int i = 0; i < count; i++) {
            Priority priority = Priority.values()[random.nextInt(3)];
            Work work = new Work(priority, "scope " + producer % 5, "g" + random.nextInt(2), producer + "-" + i);
            assertThat(queue.offer(work, Duration.ofSeconds(60))).isInstanceOf(Offer.Accepted.class);
        }
        return null;
    }

    private static Void consume(WorkQueue queue, ConcurrentLinkedQueue<String> served, int until)
            throws InterruptedException {
        SplittableRandom random = new SplittableRandom(99);
        while (served.size() < until) {
            Batch batch = queue.take(Duration.ofMillis(20));
            if (batch == null) {
                continue;
            }
            if (random.nextInt(8) == 0) {
                queue.giveBack(batch);
            } else {
                batch.items().forEach(item -> served.add(item.work().payload()));
                queue.done(batch);
            }
        }
        return null;
    }

    @Test
    void theFileShrinksWhenMostOfItIsDone() throws Exception {
        Path file = folder.resolve("queue");
        Set<Long> kept = new HashSet<>();
        try (WorkQueue queue = WorkQueue.open(file, QueueRules.DEFAULT, clock)) {
            String payload = "p".repeat(2_000);
            for (int i = 0; i < 2_000; i++) {
                Offer offer = queue.offer(new Work(Priority.HIGH, "s", "g", payload));
                if (i % 500 == 0) {
                    kept.add(((Offer.Accepted) offer).id());
                }
                Batch batch = due(queue);
                if (!kept.contains(batch.items().getFirst().id())) {
                    queue.done(batch);
                }
            }
            assertThat(queue.size()).isEqualTo(4);
        }
        assertThat(Files.size(file)).isLessThan(1_300_000);
        try (WorkQueue queue = WorkQueue.open(file, QueueRules.DEFAULT, clock)) {
            assertThat(queue.size()).isEqualTo(4);
            assertThat(queue.offer(new Work(Priority.LOW, "s", "g", ""))).isEqualTo(new Offer.Accepted(2_000));
        }
    }
}
