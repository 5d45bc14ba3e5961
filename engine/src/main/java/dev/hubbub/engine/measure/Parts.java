package dev.hubbub.engine.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// A range cut into parts of one size that an executor works off.
///
/// The cut does not depend on the number of threads and results come back in the order of the parts, so a sum of
/// doubles is the same on one thread and on eight.
final class Parts {

    /// What is done with one part, from `from` up to but without `to`.
    @FunctionalInterface
    interface Work<T> {
        T on(int from, int to);
    }

    /// What is done with one part and has no result.
    @FunctionalInterface
    interface Task {
        void on(int from, int to);
    }

    private Parts() {}

    /// Does something with all parts of [0, total).
    static void each(int total, int size, ExecutorService executor, Task task) {
        of(total, size, executor, (from, to) -> {
            task.on(from, to);
            return to;
        });
    }

    /// Results of all parts of [0, total), first part first.
    ///
    /// @throws IllegalStateException if the calling thread is interrupted while it waits
    static <T> List<T> of(int total, int size, ExecutorService executor, Work<T> work) {
        List<Callable<T>> tasks = new ArrayList<>();
        for (int from = 0; from < total; from += size) {
            int begin = from;
            int end = Math.min(total, from + size);
            tasks.add(() -> work.on(begin, end));
            if (end == total) {
                break;
            }
        }
        try {
            List<T> results = new ArrayList<>(tasks.size());
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the measurement was interrupted\nRun it again.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException("a part of the measurement failed", e);
        }
    }
}
