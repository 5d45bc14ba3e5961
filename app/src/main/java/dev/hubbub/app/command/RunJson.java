package dev.hubbub.app.command;

import dev.hubbub.app.run.Manifest;
import java.io.StringWriter;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What `--json` prints of a run: one object on one line.
final class RunJson {

    private RunJson() {}

    static String of(Path path, int personas, Manifest.Outcome outcome) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("run", path.toString());
            json.writeNumberProperty("personas", personas);
            json.writeNumberProperty("follows", outcome.follows());
            json.writeNumberProperty("acts", outcome.acts());
            json.writeNumberProperty("exposures", outcome.exposures());
            json.writeStringProperty("digest", outcome.digest());
            json.writeNumberProperty("cpuSeconds", outcome.cpuSeconds());
            json.writeNumberProperty("wallSeconds", outcome.wallSeconds());
            json.writeNumberProperty("peakMemoryBytes", outcome.peakMemoryBytes());
            json.writeEndObject();
        }
        return text.toString();
    }
}
