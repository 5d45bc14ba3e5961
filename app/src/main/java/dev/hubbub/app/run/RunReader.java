package dev.hubbub.app.run;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// A complete run, read back from its directory; an incomplete one is refused.
public final class RunReader implements AutoCloseable {

    private final Path path;
    private final JsonNode manifest;
    private final Stored stored;

    private RunReader(Path path, JsonNode manifest, Stored stored) {
        this.path = path;
        this.manifest = manifest;
        this.stored = stored;
    }

    /// Opens a run.
    public static RunReader open(Path path) {
        Path file = path.resolve(RunDirectory.MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw BadInput.of("run must be a directory with a manifest.json, but " + path + " has none");
        }
        try {
            JsonNode manifest = Manifest.read(file);
            if (!manifest.path("status").asString("").equals("complete")) {
                throw BadInput.of(
                        "run must be complete, but " + path + " is not: it was broken off or is still going on"
                                + "\n    play it again into the same directory");
            }
            for (JsonNode entry : manifest.path("files")) {
                Path listed = path.resolve(entry.path("name").asString(""));
                long bytes = entry.path("bytes").asLong(-1);
                if (!Files.isRegularFile(listed) || Files.size(listed) != bytes) {
                    throw BadInput.of(listed + " must have the " + bytes + " bytes that the manifest states, but had "
                            + (Files.isRegularFile(listed) ? Files.size(listed) : "gone missing"));
                }
            }
            Stored stored = switch (manifest.path("settings").path("format").asString("")) {
                case "parquet" -> new StoredParquet(path);
                case "jsonl" -> new StoredJsonLines(path);
                default ->
                    throw BadInput.of("run must hold its acts, but " + path + " was written with --format none"
                            + "\n    play it again with --format parquet");
            };
            return new RunReader(path, manifest, stored);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /// Number of acts.
    public int acts() {
        return manifest.path("counts").path("acts").asInt(0);
    }

    /// Seed of the world.
    public long seed() {
        return manifest.path("settings").path("seed").asLong(0);
    }

    /// Number of personas.
    public int personas() {
        return manifest.path("settings").path("personas").asInt(0);
    }

    /// Milliseconds since 1970-01-01T00:00Z at which the run begins.
    public long startMs() {
        return java.time.Instant.parse(manifest.path("scenario").path("start").asString("1970-01-01T00:00:00Z"))
                .toEpochMilli();
    }

    /// Length of the run.
    public long durationMs() {
        return (long) (manifest.path("scenario").path("hours").asDouble(0) * 3_600_000);
    }

    /// Id of the run's engine digest.
    public String digest() {
        return manifest.path("digest").asString("");
    }

    /// The acts of a range of ids, the end excluded.
    public List<StoredAct> acts(int from, int to) {
        if (from < 0 || to > acts() || from > to) {
            throw BadInput.of("acts must be within 0 to " + acts() + ", but were " + from + " to " + to);
        }
        try {
            return stored.acts(from, to);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /// The whole thread that an act stands in, in the order of time.
    public List<StoredAct> thread(int act) {
        if (act < 0 || act >= acts()) {
            throw BadInput.of("act must be from 0 to " + (acts() - 1) + ", but was " + act);
        }
        try {
            return stored.thread(acts(act, act + 1).getFirst().root());
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /// Those personas of a set who acted, by id.
    public Map<Integer, StoredPersona> personas(Set<Integer> ids) {
        try {
            return stored.personas(new TreeSet<>(ids));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    @Override
    public void close() {
        try {
            stored.close();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static Failure unreadable(Path path, IOException e) {
        return new Failure("run " + path + " must be readable, but was not: " + e.getMessage(), e);
    }
}
