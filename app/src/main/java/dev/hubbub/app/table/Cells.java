package dev.hubbub.app.table;

import com.github.luben.zstd.ZstdCompressCtx;
import dev.hubbub.app.table.Chunk.Bound;
import dev.hubbub.app.table.Chunk.Page;

/// The cells of one column of a chunk.
abstract class Cells {

    final Column column;

    /// 1 where a cell is filled; only kept for optional columns.
    private final int[] filled;

    private int count;

    private Cells(Column column) {
        this.column = column;
        filled = new int[column.optional() ? Rows.CHUNK : 0];
    }

    static Cells of(Column column) {
        return switch (column.type()) {
            case INT -> new Ints(column);
            case LONG -> new Longs(column);
            case REAL -> new Reals(column);
            case TEXT -> new Texts(column);
            case WORD -> new Words(column);
        };
    }

    void add(int row, int value) {
        throw mismatch("a 32-bit number");
    }

    void add(int row, long value) {
        throw mismatch("a 64-bit number");
    }

    void add(int row, float value) {
        throw mismatch("a floating-point number");
    }

    void add(int row, byte[] utf8, int from, int length) {
        throw mismatch("text");
    }

    /// Checks that a column that must be filled is.
    final void endRow(int rows) {
        if (count != rows && !column.optional()) {
            throw new IllegalStateException("column '" + column.name() + "' must have a cell in every row, but had "
                    + count + " in " + rows + " rows");
        }
    }

    final Page page(ZstdCompressCtx zstd, int rows) {
        Bytes raw = new Bytes(rows * 8 + 64);
        if (column.optional()) {
            raw.putInt(0);
            Hybrid.write(filled, rows, 1, raw);
            Bytes length = new Bytes(4);
            length.putInt(raw.size() - 4);
            System.arraycopy(length.array(), 0, raw.array(), 0, 4);
        }
        values(raw);
        byte[] compressed = zstd.compress(raw.size() == raw.array().length ? raw.array() : raw.copy());
        return new Page(compressed, raw.size(), rows - count, low(), high());
    }

    abstract void values(Bytes raw);

    Bound low() {
        return Bound.UNKNOWN;
    }

    Bound high() {
        return Bound.UNKNOWN;
    }

    final int count() {
        return count;
    }

    final void fill(int row) {
        if (column.optional()) {
            filled[row] = 1;
        }
        count++;
    }

    private IllegalStateException mismatch(String what) {
        return new IllegalStateException(
                "column '" + column.name() + "' must get " + column.type() + ", but was given " + what);
    }

    private static final class Ints extends Cells {
        private final int[] values = new int[Rows.CHUNK];
        private int low = Integer.MAX_VALUE;
        private int high = Integer.MIN_VALUE;

        Ints(Column column) {
            super(column);
        }

        @Override
        void add(int row, int value) {
            values[count()] = value;
            low = Math.min(low, value);
            high = Math.max(high, value);
            fill(row);
        }

        @Override
        void values(Bytes raw) {
            for (int i = 0; i < count(); i++) {
                raw.putInt(values[i]);
            }
        }

        @Override
        Bound low() {
            return count() == 0 ? Bound.UNKNOWN : new Bound(low);
        }

        @Override
        Bound high() {
            return count() == 0 ? Bound.UNKNOWN : new Bound(high);
        }
    }

    private static final class Longs extends Cells {
        private final long[] values = new long[Rows.CHUNK];
        private long low = Long.MAX_VALUE;
        private long high = Long.MIN_VALUE;

        Longs(Column column) {
            super(column);
        }

        @Override
        void add(int row, long value) {
            values[count()] = value;
            low = Math.min(low, value);
            high = Math.max(high, value);
            fill(row);
        }

        @Override
        void values(Bytes raw) {
            for (int i = 0; i < count(); i++) {
                raw.putLong(values[i]);
            }
        }

        @Override
        Bound low() {
            return count() == 0 ? Bound.UNKNOWN : new Bound(low);
        }

        @Override
        Bound high() {
            return count() == 0 ? Bound.UNKNOWN : new Bound(high);
        }
    }

    private static final class Reals extends Cells {
        private final float[] values = new float[Rows.CHUNK];
        private float low = Float.POSITIVE_INFINITY;
        private float high = Float.NEGATIVE_INFINITY;

        Reals(Column column) {
            super(column);
        }

        @Override
        void add(int row, float value) {
            if (Float.isNaN(value)) {
                throw new IllegalArgumentException(column.name() + " must be a number, but was NaN");
            }
            values[count()] = value;
            low = Math.min(low, value);
            high = Math.max(high, value);
            fill(row);
        }

        @Override
        void values(Bytes raw) {
            for (int i = 0; i < count(); i++) {
                raw.putInt(Float.floatToRawIntBits(values[i]));
            }
        }

        /// Parquet wants −0 for a least value and +0 for a greatest, since readers may hold the two for equal.
        @Override
        Bound low() {
            return count() == 0 ? Bound.UNKNOWN : new Bound(low == 0 ? -0.0f : low);
        }

        @Override
        Bound high() {
            return count() == 0 ? Bound.UNKNOWN : new Bound(high == 0 ? 0.0f : high);
        }
    }

    private static final class Texts extends Cells {
        private final Bytes values = new Bytes(1 << 16);

        Texts(Column column) {
            super(column);
        }

        @Override
        void add(int row, byte[] utf8, int from, int length) {
            values.putInt(length);
            values.write(utf8, from, length);
            fill(row);
        }

        @Override
        void values(Bytes raw) {
            raw.write(values.array(), 0, values.size());
        }
    }

    private static final class Words extends Cells {
        private final int[] values = new int[Rows.CHUNK];

        Words(Column column) {
            super(column);
        }

        @Override
        void add(int row, int value) {
            if (value < 0 || value >= column.words().size()) {
                throw new IllegalArgumentException(column.name() + " must be a word from 0 to "
                        + (column.words().size() - 1) + ", but was " + value);
            }
            values[count()] = value;
            fill(row);
        }

        @Override
        void values(Bytes raw) {
            int bits = Hybrid.bits(column.words().size());
            raw.write(bits);
            Hybrid.write(values, count(), bits, raw);
        }
    }
}
