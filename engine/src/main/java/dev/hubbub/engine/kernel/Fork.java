package dev.hubbub.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Blocks of work shared out over an executor that somebody else owns.
///
/// Which thread takes which block is left open, so a block may write only what is its own; whoever reads the results
/// does so in block order. With one thread everything runs on the caller's.
public final class Fork {

    private final Executor executor;
    private final int threads;

    private Fork(Executor executor, int threads) {
        this.executor = executor;
        this.threads = threads;
    }

    /// Everything on the caller's thread.
    public static Fork none() {
        return new Fork(Runnable::run, 1);
    }

    /// As many strands as threads, the first of them on the caller's thread.
    ///
    /// @param threads 1 or more; the executor needs one less
    public static Fork over(Executor executor, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, but was " + threads);
        }
        return new Fork(executor, threads);
    }

    /// Number of strands.
    public int threads() {
        return threads;
    }

    /// Runs blocks 0 to blocks − 1 and returns when all are done. After a failure no further block is begun, and the
    /// failure is thrown on as soon as none is running.
    public void run(int blocks, IntConsumer block) {
        int strands = Math.min(threads, blocks);
        if (strands <= 1) {
            for (int i = 0; i < blocks; i++) {
                block.accept(i);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> strand = () -> {
            try {
                for (int i = next.getAndIncrement(); i < blocks; i = next.getAndIncrement()) {
                    block.accept(i);
                }
            } catch (RuntimeException | Error e) {
                next.set(blocks);
                throw e;
            }
            return true;
        };
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < strands; i++) {
            tasks.add(new FutureTask<>(strand));
        }
        tasks.subList(1, strands).forEach(executor::execute);
        tasks.getFirst().run();
        Throwable failure = null;
        for (FutureTask<Boolean> task : tasks) {
            Throwable thrown = failureOf(task);
            failure = failure == null ? thrown : failure;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    private static @Nullable Throwable failureOf(FutureTask<Boolean> task) {
        try {
            task.get();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new IllegalStateException("a run was interrupted", e);
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
