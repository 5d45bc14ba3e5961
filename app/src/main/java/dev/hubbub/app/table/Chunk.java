package dev.hubbub.app.table;

import com.github.luben.zstd.ZstdCompressCtx;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Up to [Rows#CHUNK] rows of a Parquet file in the making; one thread fills it, any thread may.
///
/// What it encodes to is a function of its cells alone, so a file does not depend on who filled which chunk.
public final class Chunk implements Rows {

    private static final int ZSTD_LEVEL = 1;

    private final List<Column> columns;
    private final Cells[] cells;
    private int rows;

    public Chunk(List<Column> columns) {
        this.columns = List.copyOf(columns);
        cells = this.columns.stream().map(Cells::of).toArray(Cells[]::new);
    }

    @Override
    public void put(int column, int value) {
        cells[column].add(rows, value);
    }

    @Override
    public void put(int column, long value) {
        cells[column].add(rows, value);
    }

    @Override
    public void put(int column, float value) {
        cells[column].add(rows, value);
    }

    @Override
    public void put(int column, byte[] utf8, int from, int length) {
        cells[column].add(rows, utf8, from, length);
    }

    @Override
    public void endRow() {
        rows++;
        for (Cells column : cells) {
            column.endRow(rows);
        }
    }

    /// Rows ended so far.
    public int rows() {
        return rows;
    }

    /// The rows as compressed pages, ready for [ParquetWriter#append].
    public Encoded encode() {
        try (ZstdCompressCtx zstd = new ZstdCompressCtx()) {
            zstd.setLevel(ZSTD_LEVEL);
            Page[] pages = new Page[cells.length];
            for (int i = 0; i < cells.length; i++) {
                pages[i] = cells[i].page(zstd, rows);
            }
            return new Encoded(columns, rows, pages);
        }
    }

    /// A chunk in the form it has in the file.
    public static final class Encoded {
        final List<Column> columns;
        final int rows;
        final Page[] pages;

        Encoded(List<Column> columns, int rows, Page[] pages) {
            this.columns = columns;
            this.rows = rows;
            this.pages = pages;
        }
    }

    /// One column's share of a chunk: a data page without its header.
    static final class Page {
        final byte[] compressed;
        final int rawBytes;
        final int nulls;
        final Bound low;
        final Bound high;

        Page(byte[] compressed, int rawBytes, int nulls, Bound low, Bound high) {
            this.compressed = compressed;
            this.rawBytes = rawBytes;
            this.nulls = nulls;
            this.low = low;
            this.high = high;
        }
    }

    /// An end of a range of numbers, or nothing known.
    ///
    /// @param value a number of the column's type, or null
    record Bound(@Nullable Number value) {
        static final Bound UNKNOWN = new Bound(null);
    }
}
