package dev.hubbub.app.server.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphFilesTest {

    @TempDir
    private Path directory;

    @Test
    void textWithQuotesCommasAndLineEndsStaysOneField() throws IOException {
        Path path = directory.resolve("a.csv");
        try (CsvFile file = new CsvFile(path, "number,name")) {
            file.put(0).put("Ann \"Nan\" Lee, Jr\nñ").endLine();
            file.put(Integer.MAX_VALUE).put(-0.25).endLine();
        }
        assertThat(Files.readString(path))
                .isEqualTo("number,name\n0,\"Ann \"\"Nan\"\" Lee, Jr\nñ\"\n2147483647,-0.25\n");
    }

    @Test
    void manyLinesArriveWhole() throws IOException {
        Path path = directory.resolve("b.csv");
        try (CsvFile file = new CsvFile(path, "a,b")) {
            for (int i = 0; i < 30_000; i++) {
                file.put(i).put(2 * i).endLine();
            }
        }
        assertThat(Files.readAllLines(path)).hasSize(30_001).last().isEqualTo("29999,59998");
    }

    @Test
    void theImporterIsFollowedThroughItsStages() {
        ImportProgress progress = new ImportProgress();
        assertThat(progress.after("Import starting 2026-11-21 07:38:28.833+0000"))
                .isZero();
        assertThat(progress.after("(1/4) Node import 2026-11-21")).isZero();
        assertThat(progress.after(".......... ..........  50% ∆0ms [509ms] ")).isEqualTo(0.125);
        assertThat(progress.after("(2/4) Relationship import")).isEqualTo(0.25);
        assertThat(progress.after(".......... ..........  40% ∆0ms [509ms] ")).isEqualTo(0.35);
        assertThat(progress.after("(4/4) Post processing")).isEqualTo(0.75);
        assertThat(progress.after(".......... .......... 100% ∆0ms [509ms] ")).isEqualTo(1);
    }

    @Test
    void theAddressOfAServerIsCheckedAndItsPasswordNotTold() {
        assertThat(GraphSettings.of(Map.of()).given()).isFalse();
        GraphSettings given = GraphSettings.of(Map.of("NEO4J_URL", "neo4j+s://graph.example", "NEO4J_PASSWORD", "pss"));
        assertThat(given.given()).isTrue();
        assertThat(given.user()).isEqualTo("neo4j");
        assertThat(given.toString()).contains("graph.example").doesNotContain("pss");
        assertThatThrownBy(() -> GraphSettings.of(Map.of("NEO4J_URL", "http://graph.example:7474")))
                .hasMessageContaining("NEO4J_URL must begin with bolt://");
    }
}
