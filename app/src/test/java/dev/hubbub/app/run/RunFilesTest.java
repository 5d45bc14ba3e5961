package dev.hubbub.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.scenario.ScenarioFile;
import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Population;
import dev.hubbub.voice.Voice;
import dev.hubbub.voice.media.Picture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class RunFilesTest {

    private static final int ACTS = 40_003;
    private static final Voice VOICE = Voice.standard();

    @TempDir
    private Path dir;

    @Test
    void duckDbReadsTheActsAsTheyWere() throws Exception {
        Played run = SmallRun.of(ACTS);
        Path path = write(run, Format.PARQUET, "run");
        Words words = new Words(run, VOICE);
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery("select * from '" + path.resolve("acts.parquet") + "'")) {
            List<StoredAct> read = new ArrayList<>();
            while (rows.next()) {
                read.add(new StoredAct(
                        rows.getInt("id"),
                        rows.getLong("at_ms"),
                        rows.getInt("persona"),
                        ActKind.valueOf(rows.getString("kind").toUpperCase(Locale.ROOT)),
                        rows.getObject("parent") == null ? -1 : rows.getInt("parent"),
                        rows.getInt("root"),
                        rows.getInt("depth"),
                        rows.getString("event"),
                        rows.getFloat("stance"),
                        rows.getString("language"),
                        rows.getString("text"),
                        rows.getString("media"),
                        rows.getString("alt")));
            }
            assertThat(read).hasSize(ACTS);
            for (int act = 0; act < ACTS; act++) {
                assertThat(read.get(act)).isEqualTo(expected(run, words, act));
            }
            assertThat(words.of(0)).isEqualTo(SmallRun.SCRIPTED);
        }
    }

    @Test
    void duckDbReadsThePersonasAsTheyWere() throws Exception {
        Played run = SmallRun.of(ACTS);
        Path path = write(run, Format.PARQUET, "run");
        Population population = run.population();
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery("select * from '" + path.resolve("personas.parquet") + "'")) {
            for (int id = 0; id < 997; id++) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt("id")).isEqualTo(id);
                assertThat(rows.getString("handle")).isEqualTo(population.handle(id));
                assertThat(rows.getString("name")).isEqualTo(population.name(id));
                assertThat(rows.getString("country")).isEqualTo(id % 2 == 0 ? "AR" : "US");
                assertThat(rows.getString("city")).isEqualTo(id % 2 == 0 ? "Córdoba" : "Boston");
                assertThat(rows.getString("gender")).isEqualTo("woman");
                assertThat(rows.getString("education")).isEqualTo("bachelor");
                assertThat(rows.getFloat("leaning"))
                        .isEqualTo((float) population.persona(id).leaning());
                assertThat(rows.getString("bio")).isEqualTo(population.bio(id));
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void threadsDoNotShowInTheBytes() throws Exception {
        Path one = write(SmallRun.of(ACTS), Format.PARQUET, "one", 1);
        Path seven = write(SmallRun.of(ACTS), Format.PARQUET, "seven", 7);
        for (String file : List.of("acts.parquet", "personas.parquet", "events.jsonl")) {
            assertThat(seven.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
    }

    @Test
    void jsonLinesHoldTheSameAsParquet() throws Exception {
        Played run = SmallRun.of(ACTS);
        Path parquet = write(run, Format.PARQUET, "parquet").resolve("acts.parquet");
        Path lines = write(run, Format.JSONL, "lines").resolve("acts.jsonl");
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = db.createStatement()) {
            String columns = "id, at_ms, persona, kind, parent, root, depth, event, stance::float, language, text";
            String json = "(select " + columns + " from read_json('" + lines + "', format='newline_delimited'))";
            String table = "(select " + columns + " from '" + parquet + "')";
            assertThat(count(statement, "select count(*) from " + json)).isEqualTo(ACTS);
            assertThat(count(statement, "select count(*) from (" + json + " except " + table + ")"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"PARQUET", "JSONL"})
    void aThreadIsReadBack(Format format) throws Exception {
        Played run = SmallRun.of(ACTS);
        Words words = new Words(run, VOICE);
        try (RunReader reader = RunReader.open(write(run, format, "run"))) {
            assertThat(reader.acts()).isEqualTo(ACTS);
            List<StoredAct> thread = reader.thread(16_385);
            assertThat(thread)
                    .extracting(StoredAct::id)
                    .containsExactly(16_380, 16_381, 16_382, 16_383, 16_384, 16_385, 16_386, 16_387, 16_388, 16_389);
            for (StoredAct act : thread) {
                assertThat(act).isEqualTo(expected(run, words, act.id()));
            }
            assertThat(reader.acts(16_380, 16_390)).isEqualTo(thread);
            assertThat(reader.personas(Set.of(3, 996)))
                    .containsEntry(
                            3,
                            new StoredPersona(
                                    3,
                                    run.population().handle(3),
                                    run.population().name(3),
                                    "America/New_York"))
                    .hasSize(2);
            assertThatThrownBy(() -> reader.thread(ACTS))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("act must be from 0 to 40002, but was 40003");
        }
    }

    @Test
    void eventsAreWrittenAsPlayReadsThem() throws Exception {
        Played run = SmallRun.of(10);
        Path events = write(run, Format.NONE, "run").resolve("events.jsonl");
        ScenarioFile file = new ScenarioFile(
                draft -> {
                    throw new AssertionError("no field must be open, but some were in " + draft);
                },
                note -> {});
        assertThat(file.read(events.toString(), null).events())
                .isEqualTo(run.scenario().events());
        assertThat(Files.readString(events))
                .contains("\"american-football\":0.1")
                .endsWith("}\n");
    }

    @Test
    void theManifestTellsWhatTheRunWas() throws Exception {
        Path path = write(SmallRun.of(ACTS), Format.PARQUET, "run");
        JsonNode manifest = Manifest.read(path.resolve("manifest.json"));
        assertThat(manifest.path("status").asString()).isEqualTo("complete");
        assertThat(manifest.path("digest").asString()).isEqualTo("d1ge57");
        assertThat(manifest.path("seed").asLong()).isEqualTo(7);
        assertThat(manifest.path("counts").path("acts").asInt()).isEqualTo(ACTS);
        assertThat(manifest.path("counts").path("byKind").path("post").asInt()).isEqualTo(4_001);
        assertThat(manifest.path("files").size()).isEqualTo(3);
        assertThat(manifest.path("files").path(1).path("sha256").asString()).hasSize(64);
        assertThat(manifest.path("files").path(1).path("rows").asInt()).isEqualTo(ACTS);
    }

    private static StoredAct expected(Played run, Words words, int act) {
        ActLog acts = run.acts();
        Picture picture = words.picture(act);
        return new StoredAct(
                act,
                SmallRun.START_MS + acts.atMs(act),
                acts.persona(act),
                acts.kind(act),
                acts.parent(act),
                acts.root(act),
                acts.depth(act),
                acts.event(act) < 0 ? null : "the-final",
                (float) acts.stance(act),
                acts.persona(act) % 2 == 0 ? "es" : "en",
                words.of(act),
                picture == null ? null : picture.name(),
                picture == null ? null : picture.alt());
    }

    private Path write(Played run, Format format, String name) {
        return write(run, format, name, 2);
    }

    private Path write(Played run, Format format, String name, int threads) {
        Path path = dir.resolve(name);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads);
                RunDirectory directory = RunDirectory.create(path, false, begun(run, format))) {
            RunWriter writer = new RunWriter(run, new Words(run, VOICE), executor, threads);
            writer.write(directory, format, acts -> {});
            Map<ActKind, Long> kinds = writer.byKind();
            directory.complete(new Manifest.Outcome(
                    Instant.EPOCH, 5, true, run.digest(), 0, run.acts().size(), 0, writer.acted(), kinds, 1, 1, 1));
        }
        return path;
    }

    static Manifest begun(Played run, Format format) {
        return Manifest.begun(
                "test",
                "",
                Instant.EPOCH,
                new Manifest.Plan(
                        run.scenario().name(),
                        run.scenario().title(),
                        run.scenario().sources(),
                        run.scenario().startMs(),
                        run.scenario().durationMs(),
                        run.population().seed(),
                        run.population().size(),
                        2,
                        format));
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }
}
