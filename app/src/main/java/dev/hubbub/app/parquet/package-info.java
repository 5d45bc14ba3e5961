/// Parquet files of flat tables: written chunk by chunk from any number of threads, read back by row number.
///
/// The footer and the page headers are those of Apache Parquet's own `parquet-format-structures`; the layout is the
/// plainest that every reader knows: version 1 data pages, plain values, dictionaries for columns of few words,
/// Zstandard.
@NullMarked
package dev.hubbub.app.parquet;

import org.jspecify.annotations.NullMarked;
