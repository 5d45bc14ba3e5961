package dev.hubbub.app.run;

import dev.hubbub.engine.microblog.ActKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tables of a run in JSON lines, read from the top each time.
final class StoredJsonLines implements Stored {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path directory;

    StoredJsonLines(Path directory) {
        this.directory = directory;
    }

    @Override
    public List<StoredAct> acts(int from, int to) throws IOException {
        return acts(row -> within(row.path("id").asInt(), from, to));
    }

    @Override
    public List<StoredAct> thread(int root) throws IOException {
        return acts(row -> row.path("root").asInt() == root);
    }

    @Override
    public Map<Integer, StoredPersona> personas(SortedSet<Integer> ids) throws IOException {
        Map<Integer, StoredPersona> found = new TreeMap<>();
        for (JsonNode row : rows("personas", row -> ids.contains(row.path("id").asInt()))) {
            StoredPersona persona = new StoredPersona(
                    row.path("id").asInt(),
                    row.path("handle").asString(),
                    row.path("name").asString(),
                    row.path("time_zone").asString());
            found.put(persona.id(), persona);
        }
        return found;
    }

    @Override
    public void close() {}

    private List<StoredAct> acts(Predicate<JsonNode> wanted) throws IOException {
        List<StoredAct> found = new ArrayList<>();
        for (JsonNode row : rows("acts", wanted)) {
            found.add(new StoredAct(
                    row.path("id").asInt(),
                    row.path("at_ms").asLong(),
                    row.path("persona").asInt(),
                    ActKind.valueOf(row.path("kind").asString().toUpperCase(Locale.ROOT)),
                    row.path("parent").isNull() ? -1 : row.path("parent").asInt(),
                    row.path("root").asInt(),
                    row.path("depth").asInt(),
                    text(row, "event"),
                    row.path("stance").asFloat(),
                    row.path("language").asString(),
                    text(row, "text"),
                    text(row, "media"),
                    text(row, "alt")));
        }
        return found;
    }

    private List<JsonNode> rows(String table, Predicate<JsonNode> wanted) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(directory.resolve(Format.JSONL.file(table)))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JSON.readTree(line);
                if (wanted.test(row)) {
                    found.add(row);
                }
            }
        } catch (JacksonException e) {
            throw new IOException(table + " must be JSON lines, but were not: " + e.getOriginalMessage(), e);
        }
        return found;
    }

    private static boolean within(int id, int from, int to) {
        return id >= from && id < to;
    }

    private static @Nullable String text(JsonNode row, String name) {
        return row.path(name).isNull() || row.path(name).isMissingNode()
                ? null
                : row.path(name).asString();
    }
}
