package dev.hubbub.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.table.ParquetReader.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {

    private static final List<Column> COLUMNS = List.of(
            Column.ints("id"),
            Column.longs("at_ms"),
            Column.words("kind", List.of("post", "reply", "quote", "repost", "like")),
            Column.ints("parent").orNull(),
            Column.words("event", List.of("final")).orNull(),
            Column.reals("stance"),
            Column.texts("text").orNull());

    @TempDir
    private Path dir;

    @Test
    void duckDbReadsEveryCellThatWasWritten() throws Exception {
        int rows = 20 * Rows.CHUNK + 123;
        Path file = write(rows);
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = db.createStatement()) {
            try (ResultSet all = statement.executeQuery("select * from '" + file + "'")) {
                for (int i = 0; i < rows; i++) {
                    assertThat(all.next()).isTrue();
                    assertThat(all.getInt(1)).isEqualTo(i);
                    assertThat(new Row(
                                    all.getLong(2),
                                    Row.KINDS.indexOf(all.getString(3)),
                                    all.getObject(4) == null ? -1 : all.getInt(4),
                                    all.getString(5) == null ? -1 : 0,
                                    all.getFloat(6),
                                    all.getString(7) == null ? "" : all.getString(7)))
                            .isEqualTo(Row.of(i));
                }
                assertThat(all.next()).isFalse();
            }
            assertThat(one(statement, "select count(*) from '" + file + "' where id between 20000 and 20009"))
                    .isEqualTo("10");
            assertThat(one(
                            statement,
                            "select min(stats_min_value::int) || ' ' || max(stats_max_value::int) from parquet_metadata('"
                                    + file + "') where path_in_schema = 'id'"))
                    .isEqualTo("0 " + (rows - 1));
            assertThat(one(statement, "select string_agg(distinct compression) from parquet_metadata('" + file + "')"))
                    .isEqualTo("ZSTD");
            assertThat(one(statement, "select value from parquet_kv_metadata('" + file + "') where key = 'run'"))
                    .isEqualTo("demo");
        }
    }

    @Test
    void theReaderFindsRowsByNumber() throws Exception {
        int rows = 17 * Rows.CHUNK + 5;
        try (ParquetReader reader = ParquetReader.open(write(rows))) {
            assertThat(reader.rows()).isEqualTo(rows);
            assertThat(reader.columns())
                    .containsExactlyElementsOf(
                            COLUMNS.stream().map(Column::name).toList());
            for (int chunk : new int[] {0, 3, 15, 16, 17}) {
                Values ids = reader.read(chunk, "id");
                Values kinds = reader.read(chunk, "kind");
                Values parents = reader.read(chunk, "parent");
                Values stances = reader.read(chunk, "stance");
                Values texts = reader.read(chunk, "text");
                assertThat(ids.size()).isEqualTo(chunk == 17 ? 5 : Rows.CHUNK);
                Values times = reader.read(chunk, "at_ms");
                Values events = reader.read(chunk, "event");
                for (int i = 0; i < ids.size(); i++) {
                    assertThat(new Row(
                                    times.longAt(i),
                                    Row.KINDS.indexOf(kinds.textAt(i)),
                                    parents.isNull(i) ? -1 : parents.intAt(i),
                                    events.isNull(i) ? -1 : 0,
                                    stances.realAt(i),
                                    texts.isNull(i) ? "" : texts.textAt(i)))
                            .isEqualTo(Row.of(ids.intAt(i)));
                }
            }
        }
    }

    @Test
    void anEmptyTableIsATable() throws Exception {
        Path file = write(0);
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = db.createStatement()) {
            assertThat(one(statement, "select count(*) from '" + file + "'")).isEqualTo("0");
        }
    }

    @Test
    void theSameRowsAreTheSameBytes() throws Exception {
        byte[] once = Files.readAllBytes(write(Rows.CHUNK + 7));
        assertThat(Files.readAllBytes(write(Rows.CHUNK + 7))).isEqualTo(once);
    }

    @Test
    void aFileCutShortIsRefused() throws Exception {
        Path file = write(100);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 10));
        assertThatThrownBy(() -> ParquetReader.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut short");
    }

    @Test
    void aRowWithoutARequiredCellIsRefused() {
        Chunk chunk = new Chunk(COLUMNS);
        chunk.put(0, 1);
        assertThatThrownBy(chunk::endRow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at_ms");
    }

    @Test
    void hybridNumbersComeBack() {
        SplittableRandom chance = new SplittableRandom(7);
        for (int trial = 0; trial < 2_000; trial++) {
            int count = 1 + chance.nextInt(200);
            int words = 1 + chance.nextInt(trial % 3 == 0 ? 70_000 : 9);
            int[] values = new int[count];
            for (int i = 0; i < count; i++) {
                values[i] = i > 0 && chance.nextInt(3) > 0 ? values[i - 1] : chance.nextInt(words);
            }
            Bytes out = new Bytes(8);
            Hybrid.write(values, count, Hybrid.bits(words), out);
            int[] back = new int[count];
            int end = Hybrid.read(out.copy(), 0, Hybrid.bits(words), back, count);
            assertThat(back).as("trial %d", trial).isEqualTo(values);
            assertThat(end).isEqualTo(out.size());
        }
    }

    private Path write(int rows) throws IOException {
        Path file = dir.resolve("table.parquet");
        try (ParquetWriter writer = new ParquetWriter(Files.newOutputStream(file), COLUMNS, Map.of("run", "demo"))) {
            for (int from = 0; from < rows; from += Rows.CHUNK) {
                Chunk chunk = new Chunk(COLUMNS);
                for (int i = from; i < Math.min(rows, from + Rows.CHUNK); i++) {
                    Row.of(i).put(i, chunk);
                }
                writer.append(chunk.encode());
            }
        }
        return file;
    }

    private static String one(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return String.join(",", values);
    }

    /// What a test row holds, by its number.
    private record Row(long atMs, int kind, int parent, int event, float stance, String text) {
        static final List<String> KINDS = List.of("post", "reply", "quote", "repost", "like");

        static Row of(int i) {
            SplittableRandom chance = new SplittableRandom(i);
            return new Row(
                    1_671_375_600_000L + i * 86L,
                    chance.nextInt(5),
                    chance.nextInt(3) == 0 ? -1 : chance.nextInt(i + 1),
                    i / 100 % 2 == 0 ? -1 : 0,
                    chance.nextInt(2001) / 1000f - 1,
                    chance.nextInt(3) == 0 ? "" : "¡Qué final! ⚽🇦🇷 número " + i);
        }

        void put(int i, Chunk chunk) {
            chunk.put(0, i);
            chunk.put(1, atMs);
            chunk.put(2, kind);
            if (parent >= 0) {
                chunk.put(3, parent);
            }
            if (event >= 0) {
                chunk.put(4, event);
            }
            chunk.put(5, stance);
            if (!text.isEmpty()) {
                chunk.put(6, text);
            }
            chunk.endRow();
        }
    }
}
