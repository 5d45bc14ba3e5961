package dev.hubbub.app.table;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Rows of a table in the making.
///
/// A cell is put by the number of its column, in the order of the columns; cells left out of an optional column are
/// null.
public interface Rows {

    /// Rows of every chunk of a table but the last.
    int CHUNK = 1 << 14;

    /// Puts a number into a column of 32-bit numbers, or the number of a word into a column of words.
    void put(int column, int value);

    /// Puts a number into a column of 64-bit numbers.
    void put(int column, long value);

    /// Puts a number into a column of floating-point numbers.
    void put(int column, float value);

    /// Puts UTF-8 text into a column of texts.
    void put(int column, byte[] utf8, int from, int length);

    /// Puts text into a column of texts; null leaves the cell empty.
    default void put(int column, @Nullable String value) {
        if (value != null) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            put(column, utf8, 0, utf8.length);
        }
    }

    /// Ends the row.
    void endRow();
}
