package dev.hubbub.app.population;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Problems;
import dev.hubbub.engine.population.SeedProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file of seed profiles, one JSON object a line; empty lines are skipped.
public final class SeedFile {

    /// Seed of [SeedGenerator][dev.hubbub.engine.population.SeedGenerator] that the bundled file was made with.
    public static final long BUNDLED_SEED = 2026;

    /// Number of profiles in the bundled file.
    public static final int BUNDLED_COUNT = 1000;

    private static final String BUNDLED = "seeds.jsonl";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private SeedFile() {}

    /// The thousand profiles that come with the program.
    public static List<SeedProfile> bundled() {
        try (InputStream stream =
                        Objects.requireNonNull(SeedFile.class.getResourceAsStream(BUNDLED), "the bundled seeds");
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(reader, BUNDLED);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The profiles of a file.
    ///
    /// @throws BadInput with every line that is not as it must be
    public static List<SeedProfile> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(reader, String.valueOf(file.getFileName()));
        } catch (CharacterCodingException failure) {
            throw BadInput.at(String.valueOf(file.getFileName()), 0, "it must be in UTF-8, but has other bytes");
        }
    }

    /// The profiles of a text.
    ///
    /// @param fileName as it shall stand in messages
    /// @throws BadInput with every line that is not as it must be
    public static List<SeedProfile> read(Reader reader, String fileName) throws IOException {
        Problems problems = new Problems(fileName);
        List<SeedProfile> profiles = new ArrayList<>();
        Map<String, Integer> lines = new TreeMap<>();
        BufferedReader buffered = new BufferedReader(reader);
        int line = 0;
        for (String text = buffered.readLine(); text != null && !problems.enough(); text = buffered.readLine()) {
            line++;
            if (text.isBlank()) {
                continue;
            }
            JsonNode node = object(problems, line, text);
            SeedProfile profile =
                    node == null ? null : ProfileForm.read(problems, line, new Fields(problems, line, "", node), null);
            if (profile != null) {
                Integer first = lines.putIfAbsent(profile.id(), line);
                if (first != null) {
                    problems.add(
                            line,
                            "id must be unique, but was '" + profile.id() + "', which line " + first + " has too");
                }
                profiles.add(profile);
            }
        }
        if (profiles.isEmpty() && problems.count() == 0) {
            problems.add(0, "it must hold at least one profile, but was empty");
        }
        problems.raise();
        return List.copyOf(profiles);
    }

    /// The JSON object of a line, or nothing when the line holds something else.
    static @Nullable JsonNode object(Problems problems, int line, String text) {
        try {
            JsonNode node = JSON.readTree(line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (node.isObject()) {
                return node;
            }
            problems.add(
                    line,
                    "line must be a JSON object, but was "
                            + node.getNodeType().name().toLowerCase(Locale.ROOT));
        } catch (UnexpectedEndOfInputException cut) {
            problems.add(line, "line must be a whole JSON object, but ended after " + text.length() + " characters");
        } catch (JacksonException broken) {
            int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
            problems.add(
                    line, "line must be a JSON object, but was broken at column " + column + ": " + firstLine(broken));
        }
        return null;
    }

    static JsonMapper json() {
        return JSON;
    }

    static String firstLine(JacksonException broken) {
        String message = String.valueOf(broken.getOriginalMessage());
        return message.lines().findFirst().orElse(message);
    }
}
