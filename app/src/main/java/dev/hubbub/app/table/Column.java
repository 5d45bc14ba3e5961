package dev.hubbub.app.table;

import java.util.List;

/// One column of a flat table.
///
/// @param words the dictionary of a [Type#WORD] column, known before the first row; empty otherwise
public record Column(String name, Type type, boolean optional, List<String> words) {

    /// What the cells of a column are.
    public enum Type {
        INT,
        LONG,
        REAL,
        TEXT,
        WORD
    }

    public Column {
        words = List.copyOf(words);
        if (type != Type.WORD && !words.isEmpty()) {
            throw new IllegalArgumentException(
                    "words of column '" + name + "' must be empty for " + type + ", but were " + words);
        }
    }

    /// 32-bit numbers.
    public static Column ints(String name) {
        return new Column(name, Type.INT, false, List.of());
    }

    /// 64-bit numbers.
    public static Column longs(String name) {
        return new Column(name, Type.LONG, false, List.of());
    }

    /// 32-bit floating-point numbers.
    public static Column reals(String name) {
        return new Column(name, Type.REAL, false, List.of());
    }

    /// UTF-8 text, each cell its own.
    public static Column texts(String name) {
        return new Column(name, Type.TEXT, false, List.of());
    }

    /// One of a few words, stored by its number.
    public static Column words(String name, List<String> words) {
        return new Column(name, Type.WORD, false, words);
    }

    /// The same column with cells that may be empty.
    public Column orNull() {
        return new Column(name, type, true, words);
    }
}
