package dev.hubbub.app.run;

import dev.hubbub.app.Failure;
import dev.hubbub.app.table.Chunk;
import dev.hubbub.app.table.JsonLines;
import dev.hubbub.app.table.ParquetWriter;
import dev.hubbub.app.table.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/// A table being written: chunks are filled and encoded by all threads and written in the order of their rows.
///
/// At most two chunks a thread are held, whatever the table's size.
final class TableFile {

    private final Table table;
    private final ExecutorService executor;
    private final int ahead;
    private final IntConsumer progress;

    /// @param threads  of the executor
    /// @param progress told the number of rows written
    TableFile(Table table, ExecutorService executor, int threads, IntConsumer progress) {
        this.table = table;
        this.executor = executor;
        ahead = 2 * threads;
        this.progress = progress;
    }

    long parquet(OutputStream out, Map<String, String> notes) throws IOException {
        try (ParquetWriter writer = new ParquetWriter(out, table.columns(), notes)) {
            inOrder(
                    (from, to) -> {
                        Chunk chunk = new Chunk(table.columns());
                        table.fill(from, to, chunk);
                        return chunk.encode();
                    },
                    writer::append);
        }
        return table.rows();
    }

    long jsonLines(OutputStream out) throws IOException {
        inOrder(
                (from, to) -> {
                    JsonLines lines = new JsonLines(table.columns());
                    table.fill(from, to, lines);
                    return lines.bytes();
                },
                out::write);
        return table.rows();
    }

    private interface Encoding<T> {
        T of(int from, int to);
    }

    private interface Sink<T> {
        void accept(T chunk) throws IOException;
    }

    private <T> void inOrder(Encoding<T> encoding, Sink<T> sink) throws IOException {
        ArrayDeque<Future<T>> pending = new ArrayDeque<>();
        int written = 0;
        try {
            for (int from = 0; from < table.rows() || !pending.isEmpty(); ) {
                while (from < table.rows() && pending.size() < ahead) {
                    int first = from;
                    int end = Math.min(table.rows(), from + Rows.CHUNK);
                    pending.add(executor.submit(() -> encoding.of(first, end)));
                    from = end;
                }
                sink.accept(pending.remove().get());
                written = Math.min(table.rows(), written + Rows.CHUNK);
                progress.accept(written);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(table.name() + " must be written whole, but the program was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pending.forEach(chunk -> chunk.cancel(true));
        }
    }
}
