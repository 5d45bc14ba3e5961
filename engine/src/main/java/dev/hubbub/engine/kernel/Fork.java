package dev.hubbub.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;

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

    /// Runs blocks 0 to blocks − 1 and returns when all are done; the first failure is thrown on.
    public void run(int blocks, IntConsumer block) {
        int strands = Math.min(threads, blocks);
        if (strands <= 1) {
            for (int i = 0; i < blocks; i++) {
                block.accept(i);
            }
            return;
        }
        java.util.concurrent.atomic.AtomicInteger next = new java.util.concurrent.atomic.AtomicInteger();
        Callable<Boolean> strand = () -> {
            for (int i = next.getAndIncrement(); i < blocks; i = next.getAndIncrement()) {
                block.accept(i);
            }
            return true;
        };
        List<FutureTask<Boolean>> others = new ArrayList<>();
        for (int i = 1; i < strands; i++) {
            FutureTask<Boolean> task = new FutureTask<>(strand);
            others.add(task);
            executor.execute(task);
        }
        FutureTask<Boolean> own = new FutureTask<>(strand);
        own.run();
        await(own);
        others.forEach(Fork::await);
    }

    private static void await(FutureTask<Boolean> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a run was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
