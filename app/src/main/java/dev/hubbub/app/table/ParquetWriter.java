package dev.hubbub.app.table;

import com.github.luben.zstd.Zstd;
import dev.hubbub.app.table.Chunk.Bound;
import dev.hubbub.app.table.Chunk.Encoded;
import dev.hubbub.app.table.Chunk.Page;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;

/// A Parquet file being written: takes encoded chunks in the order of their rows.
///
/// Sixteen chunks make a row group; that many compressed pages are held in memory. Row `n` is therefore found by
/// counting, without an index. [#close] writes the footer; a file without one is read by nobody.
public final class ParquetWriter implements Closeable {

    static final int CHUNKS_PER_GROUP = 16;

    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

    private final OutputStream out;
    private final List<Column> columns;
    private final Map<String, String> notes;
    private final List<Encoded> group = new ArrayList<>();
    private final List<RowGroup> groups = new ArrayList<>();
    private long position;
    private long rows;

    /// @param notes  key and value pairs for the footer
    public ParquetWriter(OutputStream out, List<Column> columns, Map<String, String> notes) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        this.notes = notes;
        write(MAGIC, MAGIC.length);
    }

    /// Takes the next rows; only the last chunk may be short.
    public void append(Encoded chunk) throws IOException {
        if (rows % Rows.CHUNK != 0) {
            throw new IllegalStateException("only the last chunk must be short, but one came after " + rows + " rows");
        }
        if (!chunk.columns.equals(columns)) {
            throw new IllegalArgumentException("chunk must have the columns of the table, but had " + chunk.columns);
        }
        if (chunk.rows > 0) {
            rows += chunk.rows;
            group.add(chunk);
        }
        if (group.size() == CHUNKS_PER_GROUP) {
            endGroup();
        }
    }

    /// Rows taken so far.
    public long rows() {
        return rows;
    }

    /// Writes the footer and closes the stream; call it only when all rows were taken.
    @Override
    public void close() throws IOException {
        try (out) {
            endGroup();
            FileMetaData footer = new FileMetaData(1, schema(), rows, groups);
            footer.setCreated_by("hubbub");
            footer.setColumn_orders(columns.stream()
                    .map(column -> ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()))
                    .toList());
            footer.setKey_value_metadata(notes.entrySet().stream()
                    .map(note -> new KeyValue(note.getKey()).setValue(note.getValue()))
                    .toList());
            Bytes bytes = new Bytes(1 << 14);
            Util.writeFileMetaData(footer, bytes);
            int length = bytes.size();
            bytes.putInt(length);
            bytes.write(MAGIC, 0, MAGIC.length);
            write(bytes.array(), bytes.size());
        }
    }

    private void endGroup() throws IOException {
        if (group.isEmpty()) {
            return;
        }
        long start = position;
        long rawBytes = 0;
        List<ColumnChunk> chunks = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            long columnStart = position;
            ColumnMetaData meta = column(i);
            rawBytes += meta.getTotal_uncompressed_size();
            chunks.add(new ColumnChunk(columnStart).setMeta_data(meta));
        }
        RowGroup ended = new RowGroup(
                chunks, rawBytes, group.stream().mapToLong(chunk -> chunk.rows).sum());
        ended.setFile_offset(start);
        ended.setTotal_compressed_size(position - start);
        ended.setOrdinal((short) groups.size());
        groups.add(ended);
        group.clear();
    }

    private ColumnMetaData column(int index) throws IOException {
        Column column = columns.get(index);
        boolean words = column.type() == Column.Type.WORD;
        long start = position;
        long rawBytes = words ? dictionary(column) : 0;
        long firstPage = position;
        long cells = 0;
        long nulls = 0;
        for (Encoded chunk : group) {
            Page page = chunk.pages[index];
            rawBytes += page.rawBytes + page(page, chunk.rows, words ? Encoding.RLE_DICTIONARY : Encoding.PLAIN);
            cells += chunk.rows;
            nulls += page.nulls;
        }
        ColumnMetaData meta = new ColumnMetaData(
                type(column),
                words
                        ? List.of(Encoding.PLAIN, Encoding.RLE, Encoding.RLE_DICTIONARY)
                        : List.of(Encoding.PLAIN, Encoding.RLE),
                List.of(column.name()),
                CompressionCodec.ZSTD,
                cells,
                rawBytes,
                position - start,
                firstPage);
        if (words) {
            meta.setDictionary_page_offset(start);
        }
        meta.setStatistics(statistics(index, nulls));
        return meta;
    }

    /// Writes a data page and returns the bytes of its header.
    private int page(Page page, int cells, Encoding encoding) throws IOException {
        PageHeader header = new PageHeader(PageType.DATA_PAGE, page.rawBytes, page.compressed.length);
        header.setData_page_header(new DataPageHeader(cells, encoding, Encoding.RLE, Encoding.RLE));
        int headerBytes = header(header);
        write(page.compressed, page.compressed.length);
        return headerBytes;
    }

    /// Writes the words of a column and returns the uncompressed bytes, header included.
    private long dictionary(Column column) throws IOException {
        Bytes raw = new Bytes(1 << 10);
        for (String word : column.words()) {
            byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
            raw.putInt(utf8.length);
            raw.write(utf8, 0, utf8.length);
        }
        byte[] compressed = Zstd.compress(raw.copy(), 1);
        PageHeader header = new PageHeader(PageType.DICTIONARY_PAGE, raw.size(), compressed.length);
        header.setDictionary_page_header(new DictionaryPageHeader(column.words().size(), Encoding.PLAIN));
        int headerBytes = header(header);
        write(compressed, compressed.length);
        return (long) headerBytes + raw.size();
    }

    private int header(PageHeader header) throws IOException {
        Bytes bytes = new Bytes(64);
        Util.writePageHeader(header, bytes);
        write(bytes.array(), bytes.size());
        return bytes.size();
    }

    private Statistics statistics(int index, long nulls) {
        Statistics statistics = new Statistics().setNull_count(nulls);
        byte[] low = bound(group.stream().map(chunk -> chunk.pages[index].low).toList(), -1);
        byte[] high = bound(group.stream().map(chunk -> chunk.pages[index].high).toList(), 1);
        if (low.length > 0) {
            statistics.setMin_value(low).setMax_value(high);
        }
        return statistics;
    }

    /// The furthest of the bounds as plain bytes; empty when none is known.
    private static byte[] bound(List<Bound> bounds, int sign) {
        Bytes plain = new Bytes(8);
        bounds.stream()
                .flatMap(bound -> Stream.ofNullable(bound.value()))
                .reduce((one, other) -> sign * compare(one, other) >= 0 ? one : other)
                .ifPresent(value -> {
                    switch (value) {
                        case Long number -> plain.putLong(number);
                        case Float number -> plain.putInt(Float.floatToRawIntBits(number));
                        default -> plain.putInt(value.intValue());
                    }
                });
        return plain.copy();
    }

    private static int compare(Number one, Number other) {
        return one instanceof Float
                ? Float.compare(one.floatValue(), other.floatValue())
                : Long.compare(one.longValue(), other.longValue());
    }

    private List<SchemaElement> schema() {
        List<SchemaElement> schema = new ArrayList<>();
        schema.add(new SchemaElement("row").setNum_children(columns.size()));
        for (Column column : columns) {
            SchemaElement element = new SchemaElement(column.name());
            element.setType(type(column));
            element.setRepetition_type(column.optional() ? FieldRepetitionType.OPTIONAL : FieldRepetitionType.REQUIRED);
            if (type(column) == Type.BYTE_ARRAY) {
                element.setConverted_type(ConvertedType.UTF8);
                element.setLogicalType(LogicalType.STRING(new StringType()));
            }
            schema.add(element);
        }
        return schema;
    }

    private static Type type(Column column) {
        return switch (column.type()) {
            case INT -> Type.INT32;
            case LONG -> Type.INT64;
            case REAL -> Type.FLOAT;
            case TEXT, WORD -> Type.BYTE_ARRAY;
        };
    }

    private void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        position += length;
    }
}
