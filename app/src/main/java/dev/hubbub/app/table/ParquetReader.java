package dev.hubbub.app.table;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/// A Parquet file that [ParquetWriter] wrote, read one column of one chunk at a time.
public final class ParquetReader implements Closeable {

    private final Path file;
    private final FileChannel channel;
    private final FileMetaData footer;
    private final List<SchemaElement> schema;

    private ParquetReader(Path file, FileChannel channel, FileMetaData footer) throws IOException {
        this.file = file;
        this.channel = channel;
        this.footer = footer;
        schema = given("schema", footer.getSchema());
    }

    /// Opens a file and reads its footer.
    public static ParquetReader open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            long size = channel.size();
            byte[] tail = size < 12 ? new byte[8] : bytes(channel, size - 8, 8);
            if (tail[4] != 'P' || tail[5] != 'A' || tail[6] != 'R' || tail[7] != '1') {
                throw new IOException(file + " must end as a Parquet file does, but did not: it was cut short");
            }
            int length = Bytes.intAt(tail, 0);
            if (length < 0 || length > size - 12) {
                throw new IOException(file + " must have a footer inside the file, but it was " + length + " bytes");
            }
            byte[] bytes = bytes(channel, size - 8 - length, length);
            return new ParquetReader(file, channel, Util.readFileMetaData(new ByteArrayInputStream(bytes)));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    public long rows() {
        return footer.getNum_rows();
    }

    /// Number of chunks, each of [Rows#CHUNK] rows but for the last.
    public int chunks() {
        return Math.toIntExact((rows() + Rows.CHUNK - 1) / Rows.CHUNK);
    }

    /// The names of the columns in their order.
    public List<String> columns() {
        return schema.subList(1, schema.size()).stream()
                .map(SchemaElement::getName)
                .toList();
    }

    /// The cells of one column in one chunk.
    public Values read(int chunk, String column) throws IOException {
        int index = columns().indexOf(column);
        if (index < 0) {
            throw new IOException(file + " must have a column '" + column + "', but had " + columns());
        }
        SchemaElement element = schema.get(index + 1);
        RowGroup group = given("row groups", footer.getRow_groups()).get(chunk / ParquetWriter.CHUNKS_PER_GROUP);
        ColumnMetaData meta =
                given("column", given("columns", group.getColumns()).get(index).getMeta_data());
        if (meta.getCodec() != CompressionCodec.ZSTD) {
            throw new IOException(file + " must be compressed by ZSTD, but was by " + meta.getCodec());
        }
        long start = meta.isSetDictionary_page_offset() ? meta.getDictionary_page_offset() : meta.getData_page_offset();
        byte[] stored = bytes(channel, start, Math.toIntExact(meta.getTotal_compressed_size()));
        ByteArrayInputStream pages = new ByteArrayInputStream(stored);
        byte[][] words = {};
        int skip = chunk % ParquetWriter.CHUNKS_PER_GROUP;
        while (pages.available() > 0) {
            PageHeader header = Util.readPageHeader(pages);
            int length = header.getCompressed_page_size();
            int from = stored.length - pages.available();
            if (header.getType() == PageType.DICTIONARY_PAGE) {
                byte[] raw = unpacked(stored, from, length, header);
                words = texts(
                        raw,
                        0,
                        given("dictionary header", header.getDictionary_page_header())
                                .getNum_values());
            } else if (skip-- == 0) {
                byte[] raw = unpacked(stored, from, length, header);
                return values(
                        raw, given("page header", header.getData_page_header()).getNum_values(), element, words);
            }
            pages.skipNBytes(length);
        }
        throw new IOException(file + " must have a page for chunk " + chunk + ", but had none");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static Values values(byte[] raw, int rows, SchemaElement element, byte[][] words) throws IOException {
        int[] cell = new int[rows];
        int at = 0;
        int filled = 0;
        if (element.getRepetition_type() == FieldRepetitionType.OPTIONAL) {
            at = 4 + Bytes.intAt(raw, 0);
            Hybrid.read(raw, 4, 1, cell, rows);
            for (int i = 0; i < rows; i++) {
                cell[i] = cell[i] == 0 ? -1 : filled++;
            }
        } else {
            Arrays.setAll(cell, i -> i);
            filled = rows;
        }
        return switch (given("type", element.getType())) {
            case INT32, FLOAT ->
                new Values(cell, ByteBuffer.wrap(raw, at, filled * 4).slice(), new byte[0][]);
            case INT64 -> new Values(cell, ByteBuffer.wrap(raw, at, filled * 8).slice(), new byte[0][]);
            default -> {
                byte[][] texts = new byte[filled][];
                if (words.length > 0) {
                    int[] numbers = new int[filled];
                    Hybrid.read(raw, at + 1, raw[at], numbers, filled);
                    Arrays.setAll(texts, i -> words[numbers[i]]);
                } else {
                    texts = filled == 0 ? texts : texts(raw, at, filled);
                }
                yield new Values(cell, ByteBuffer.allocate(0), texts);
            }
        };
    }

    private static byte[][] texts(byte[] raw, int from, int count) {
        List<byte[]> texts = new ArrayList<>(count);
        int at = from;
        for (int i = 0; i < count; i++) {
            int length = Bytes.intAt(raw, at);
            texts.add(Arrays.copyOfRange(raw, at + 4, at + 4 + length));
            at += 4 + length;
        }
        return texts.toArray(new byte[0][]);
    }

    private static byte[] unpacked(byte[] stored, int from, int length, PageHeader header) {
        return Zstd.decompress(Arrays.copyOfRange(stored, from, from + length), header.getUncompressed_page_size());
    }

    private static <T> T given(String what, @Nullable T part) throws IOException {
        if (part == null) {
            throw new IOException("Parquet file must have a " + what + ", but had none");
        }
        return part;
    }

    private static byte[] bytes(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {}
        if (buffer.hasRemaining()) {
            throw new IOException("file must have " + length + " bytes from " + from + " on, but ended before");
        }
        return buffer.array();
    }

    /// The cells of one column in one chunk, by row.
    public static final class Values {
        private final int[] cell;
        private final ByteBuffer numbers;
        private final byte[][] texts;

        private Values(int[] cell, ByteBuffer numbers, byte[][] texts) {
            this.cell = cell;
            this.numbers = numbers.order(ByteOrder.LITTLE_ENDIAN);
            this.texts = texts;
        }

        public int size() {
            return cell.length;
        }

        public boolean isNull(int row) {
            return cell[row] < 0;
        }

        public int intAt(int row) {
            return numbers.getInt(filled(row) * 4);
        }

        public long longAt(int row) {
            return numbers.getLong(filled(row) * 8);
        }

        public float realAt(int row) {
            return numbers.getFloat(filled(row) * 4);
        }

        public String textAt(int row) {
            return new String(texts[filled(row)], StandardCharsets.UTF_8);
        }

        private int filled(int row) {
            if (cell[row] < 0) {
                throw new IllegalStateException("cell of row " + row + " must be filled, but was null");
            }
            return cell[row];
        }
    }
}
