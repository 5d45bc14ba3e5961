package dev.hubbub.app.run;

import dev.hubbub.engine.microblog.ActKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
    private static final JsonMapper JSON = new JsonMapper();

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
    }

    /// A file of the run.
    ///
    /// @param rows rows of a table, or −1
    public record FileEntry(String name, long bytes, long rows, String sha256) {}

    /// A run that has just begun.
    public static Manifest begun(String version, String commit, Instant started, Plan plan) {
        return new Manifest(Status.INCOMPLETE, version, commit, started, plan, null, List.of());
    }

    Manifest complete(Outcome result, List<FileEntry> written) {
        return new Manifest(Status.COMPLETE, version, commit, started, plan, result, written);
    }

    String toJson() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("status", status.name().toLowerCase(Locale.ROOT));
        root.put("version", version);
        if (!commit.isEmpty()) {
            root.put("commit", commit);
        }
        root.put("started", started.toString());
        if (outcome != null) {
            root.put("finished", outcome.finished.toString());
            root.put("digest", outcome.digest);
        }
        root.put("seed", plan.seed);
        ObjectNode scenario = root.putObject("scenario");
        scenario.put("name", plan.scenario);
        scenario.put("title", plan.title);
        scenario.put("start", Instant.ofEpochMilli(plan.startMs).toString());
        scenario.put("hours", plan.durationMs / 3_600_000.0);
        plan.sources.forEach(scenario.putArray("sources")::add);
        ObjectNode settings = root.putObject("settings");
        settings.put("personas", plan.personas);
        settings.put("threads", plan.threads);
        settings.put("format", plan.format.name().toLowerCase(Locale.ROOT));
        if (outcome != null) {
            settings.put("depthLimit", outcome.depthLimit);
            settings.put("background", outcome.background);
            ObjectNode counts = root.putObject("counts");
            counts.put("personas", plan.personas);
            counts.put("acted", outcome.acted);
            counts.put("follows", outcome.follows);
            counts.put("acts", outcome.acts);
            counts.put("exposures", outcome.exposures);
            ObjectNode kinds = counts.putObject("byKind");
            outcome.byKind.forEach((kind, count) -> kinds.put(kind.name().toLowerCase(Locale.ROOT), count));
            ObjectNode cost = root.putObject("cost");
            cost.put("cpuSeconds", outcome.cpuSeconds);
            cost.put("wallSeconds", outcome.wallSeconds);
            cost.put("peakMemoryBytes", outcome.peakMemoryBytes);
        }
        for (FileEntry file : files) {
            ObjectNode entry = root.withArray("files").addObject();
            entry.put("name", file.name);
            entry.put("bytes", file.bytes);
            if (file.rows >= 0) {
                entry.put("rows", file.rows);
            }
            entry.put("sha256", file.sha256);
        }
        return root.toPrettyString() + "\n";
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
            return JSON.readTree(Files.readAllBytes(manifest));
        } catch (JacksonException e) {
            throw new IOException("manifest must be JSON, but was not: " + e.getOriginalMessage(), e);
        }
    }
}
