package dev.hubbub.app.run;

import dev.hubbub.engine.microblog.ActKind;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a run is and what came of it: the contents of `manifest.json`.
///
/// @param version  of the program
/// @param commit   of the source it was built from, or empty when not known
/// @param outcome  null until the run is complete
/// @param files    what was written, the manifest aside
public record Manifest(
        Status status,
        String version,
        String commit,
        Instant started,
        Plan plan,
        @Nullable Outcome outcome,
        List<FileEntry> files) {

    private static final int FORMAT = 1;

    public Manifest {
        files = List.copyOf(files);
    }

    /// Whether all of a run is there.
    public enum Status {
        INCOMPLETE,
        COMPLETE
    }

    /// What was asked for.
    ///
    /// @param startMs milliseconds since 1970-01-01T00:00Z
    public record Plan(
            String scenario,
            String title,
            List<String> sources,
            long startMs,
            long durationMs,
            long seed,
            int personas,
            int threads,
            Format format) {
        public Plan {
            sources = List.copyOf(sources);
        }

        private void write(JsonGenerator json, @Nullable Outcome outcome) {
            json.writeObjectPropertyStart("scenario");
            json.writeStringProperty("name", scenario);
            json.writeStringProperty("title", title);
            json.writeStringProperty("start", Instant.ofEpochMilli(startMs).toString());
            json.writeNumberProperty("hours", durationMs / 3_600_000.0);
            json.writeArrayPropertyStart("sources");
            sources.forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
            json.writeObjectPropertyStart("settings");
            json.writeNumberProperty("personas", personas);
            json.writeNumberProperty("threads", threads);
            if (outcome != null) {
                json.writeNumberProperty("depthLimit", outcome.depthLimit);
                json.writeBooleanProperty("background", outcome.background);
            }
            json.writeStringProperty("format", small(format));
            json.writeEndObject();
        }
    }

    /// What came of it.
    ///
    /// @param depthLimit setting of the run
    /// @param background setting of the run
    /// @param digest     fingerprint of all acts
    /// @param acted      number of personas who did something
    public record Outcome(
            Instant finished,
            int depthLimit,
            boolean background,
            String digest,
            long follows,
            long acts,
            long exposures,
            int acted,
            Map<ActKind, Long> byKind,
            double cpuSeconds,
            double wallSeconds,
            long peakMemoryBytes) {
        public Outcome {
            byKind = new TreeMap<>(byKind);
        }

        private void write(JsonGenerator json, int personas) {
            json.writeObjectPropertyStart("counts");
            json.writeNumberProperty("personas", personas);
            json.writeNumberProperty("acted", acted);
            json.writeNumberProperty("follows", follows);
            json.writeNumberProperty("acts", acts);
            json.writeNumberProperty("exposures", exposures);
            json.writeObjectPropertyStart("byKind");
            byKind.forEach((kind, count) -> json.writeNumberProperty(small(kind), count));
            json.writeEndObject();
            json.writeEndObject();
            json.writeObjectPropertyStart("cost");
            json.writeNumberProperty("cpuSeconds", cpuSeconds);
            json.writeNumberProperty("wallSeconds", wallSeconds);
            json.writeNumberProperty("peakMemoryBytes", peakMemoryBytes);
            json.writeEndObject();
        }
    }

    /// A file of the run.
    ///
    /// @param rows rows of a table, or −1
    public record FileEntry(String name, long bytes, long rows, String sha256) {

        private void write(JsonGenerator json) {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeNumberProperty("bytes", bytes);
            if (rows >= 0) {
                json.writeNumberProperty("rows", rows);
            }
            json.writeStringProperty("sha256", sha256);
            json.writeEndObject();
        }
    }

    /// A run that has just begun.
    public static Manifest begun(String version, String commit, Instant started, Plan plan) {
        return new Manifest(Status.INCOMPLETE, version, commit, started, plan, null, List.of());
    }

    Manifest complete(Outcome result, List<FileEntry> written) {
        return new Manifest(Status.COMPLETE, version, commit, started, plan, result, written);
    }

    String toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("format", FORMAT);
            json.writeStringProperty("status", small(status));
            json.writeStringProperty("version", version);
            if (!commit.isEmpty()) {
                json.writeStringProperty("commit", commit);
            }
            json.writeStringProperty("started", started.toString());
            if (outcome != null) {
                json.writeStringProperty("finished", outcome.finished.toString());
                json.writeStringProperty("digest", outcome.digest);
            }
            json.writeNumberProperty("seed", plan.seed);
            plan.write(json, outcome);
            if (outcome != null) {
                outcome.write(json, plan.personas);
            }
            if (!files.isEmpty()) {
                json.writeArrayPropertyStart("files");
                files.forEach(file -> file.write(json));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// One property a line: a manifest is also read by people.
    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    /// The status that a manifest file states; a file that cannot be understood is not that of a complete run.
    static Status statusOf(Path manifest) {
        try {
            return read(manifest).path("status").asString("").equals("complete") ? Status.COMPLETE : Status.INCOMPLETE;
        } catch (IOException e) {
            return Status.INCOMPLETE;
        }
    }

    /// A manifest file as a tree.
    static JsonNode read(Path manifest) throws IOException {
        try {
            return new JsonMapper().readTree(Files.readAllBytes(manifest));
        } catch (JacksonException e) {
            throw new IOException("manifest must be JSON, but was not: " + e.getOriginalMessage(), e);
        }
    }
}
