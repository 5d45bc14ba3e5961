package dev.hubbub.app.run;

import dev.hubbub.app.table.Column;
import dev.hubbub.app.table.Rows;
import java.util.List;

/// Rows that can be had in any order, by any thread.
interface Table {

    /// Name of its file, without the ending.
    String name();

    List<Column> columns();

    int rows();

    /// Puts the rows of a range.
    void fill(int from, int to, Rows rows);
}
