package dev.hubbub.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.microblog.ActKind;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RhythmTest {

    private static final long MINUTE_MS = 60_000;

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1440, 1, 1440", "2880, 1, 2880", "2881, 5, 577", "12960, 5, 2592", "525600, 360, 1460"})
    void binsWidenWithTheRun(long minutes, int width, int bins) {
        JsonNode rhythm = written(new Rhythm(minutes * MINUTE_MS));
        assertThat(rhythm.get("minutesPerBin").asInt()).isEqualTo(width);
        assertThat(rhythm.get("POST")).hasSize(bins);
    }

    @Test
    void anActFallsIntoItsMinuteAndALateOneIntoTheLast() {
        var rhythm = new Rhythm(3 * MINUTE_MS);
        rhythm.count(ActKind.LIKE, MINUTE_MS);
        rhythm.count(ActKind.LIKE, 3 * MINUTE_MS);
        assertThat(written(rhythm).get("LIKE").toString()).isEqualTo("[0,1,1]");
        assertThat(rhythm.total(ActKind.LIKE)).isEqualTo(2);
    }

    private static JsonNode written(Rhythm rhythm) {
        var out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            rhythm.write(json);
        }
        return JsonMapper.shared().readTree(out.toString());
    }
}
