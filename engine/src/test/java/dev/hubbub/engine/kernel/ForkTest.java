package dev.hubbub.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForkTest {

    private final ExecutorService executor = Executors.newFixedThreadPool(6);

    @AfterAll
    void sendTheWorkersHome() {
        executor.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 1000})
    void everyBlockIsRunOnce(int blocks) {
        for (int threads : new int[] {1, 2, 7}) {
            AtomicIntegerArray runs = new AtomicIntegerArray(blocks);
            Fork.over(executor, threads).run(blocks, runs::incrementAndGet);
            for (int block = 0; block < blocks; block++) {
                assertThat(runs.get(block)).isOne();
            }
        }
    }

    @Test
    void oneThreadIsTheCallersAndKeepsTheOrder() {
        StringBuilder order = new StringBuilder();
        Thread caller = Thread.currentThread();
        Fork.none().run(5, block -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            order.append(block);
        });
        assertThat(order).hasToString("01234");
        assertThat(Fork.none().threads()).isOne();
    }

    @Test
    void aFailureIsThrownOnAsItIs() {
        IllegalStateException failure = new IllegalStateException("block 3");
        for (int threads : new int[] {1, 2, 7}) {
            Fork fork = Fork.over(executor, threads);
            assertThatThrownBy(() -> fork.run(8, block -> {
                        if (block == 3) {
                            throw failure;
                        }
                    }))
                    .isSameAs(failure);
        }
    }

    @Test
    void nothingRunsOnAfterAFailure() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        Fork fork = Fork.over(executor, 4);
        assertThatThrownBy(() -> fork.run(100, block -> {
                    running.incrementAndGet();
                    try {
                        Thread.sleep(2);
                        if (block == 5) {
                            throw new IllegalStateException("block 5");
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        running.decrementAndGet();
                    }
                }))
                .hasMessage("block 5");
        assertThat(running).hasValue(0);
    }

    @Test
    void fewerWorkersThanStrandsAreEnough() {
        AtomicInteger runs = new AtomicInteger();
        try (ExecutorService alone = Executors.newSingleThreadExecutor()) {
            Fork.over(alone, 7).run(100, block -> runs.incrementAndGet());
        }
        assertThat(runs).hasValue(100);
    }

    @Test
    void refusesNoThreads() {
        assertThatThrownBy(() -> Fork.over(executor, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be 1 or more, but was 0");
    }
}
