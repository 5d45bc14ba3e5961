/// Flat tables, filled chunk by chunk from any number of threads: as Parquet, or as JSON lines.
///
/// Of Parquet, the footer and the page headers are those of Apache's own `parquet-format-structures`; the layout is the
/// plainest that every reader knows: version 1 data pages, plain values, dictionaries for columns of few words,
/// Zstandard.
@NullMarked
package dev.hubbub.app.table;

import org.jspecify.annotations.NullMarked;
