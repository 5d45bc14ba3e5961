package dev.hubbub.app.scenario;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Nearest;
import dev.hubbub.app.Problems;
import dev.hubbub.engine.reaction.EventDraft;
import dev.hubbub.engine.simulation.Scenario;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A file that says what happens: a scenario in YAML, an event in JSON, events in JSON lines, or a feed.
public final class ScenarioFile {

    private static final long LARGEST_BYTES = 64L << 20;
    private static final double LONGEST_SPAN_HOURS = 6 * 24;
    private static final double HOUR_MS = 3_600_000;

    private final EventFiller filler;
    private final Consumer<String> note;

    /// @param filler fills the fields that events were not given
    /// @param note   gets a line for everything worth knowing: what was filled and why, what was left out
    public ScenarioFile(EventFiller filler, Consumer<String> note) {
        this.filler = filler;
        this.note = note;
    }

    /// Reads a bundled scenario by its name, or a file by its path.
    ///
    /// @param hours length of the run, or null for what the file says
    public Scenario read(String nameOrPath, @Nullable Double hours) {
        Path path = Path.of(nameOrPath);
        if (!Files.exists(path)) {
            if (BundledScenarios.names().contains(nameOrPath)) {
                return scenario(nameOrPath + ".yaml", BundledScenarios.text(nameOrPath), hours);
            }
            throw BadInput.of("scenario must be the name of one of ours or an existing file, but was '" + nameOrPath
                    + "'\n    " + Nearest.hint(nameOrPath, BundledScenarios.names()));
        }
        return read(nameOrPath, bytes(path, nameOrPath), hours);
    }

    /// Reads what a file holds; its name tells the kind.
    public Scenario read(String file, byte[] bytes, @Nullable Double hours) {
        return switch (kind(file, bytes)) {
            case YAML -> scenario(file, text(file, bytes), hours);
            case JSON -> json(file, text(file, bytes), hours);
            case JSON_LINES -> lines(file, text(file, bytes), hours);
            case FEED -> {
                Feed.Items feed = Feed.read(file, bytes);
                yield events(file, feed.title(), feed.events(), hours);
            }
        };
    }

    private enum Kind {
        YAML,
        JSON,
        JSON_LINES,
        FEED
    }

    private static Kind kind(String file, byte[] bytes) {
        String name = file.toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "yaml", "yml" -> Kind.YAML;
            case "json" -> Kind.JSON;
            case "jsonl", "ndjson" -> Kind.JSON_LINES;
            case "xml", "rss", "atom", "rdf" -> Kind.FEED;
            default ->
                switch (firstCharacter(bytes)) {
                    case '<' -> Kind.FEED;
                    case '{' -> Kind.JSON;
                    default -> Kind.YAML;
                };
        };
    }

    private static int firstCharacter(byte[] bytes) {
        int at = bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0;
        while (at < bytes.length && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        return at < bytes.length ? bytes[at] : 0;
    }

    private Scenario scenario(String file, String text, @Nullable Double hours) {
        return ScenarioForm.read(file, Document.yaml(file, text), hours).filled(filler, note);
    }

    /// One event, or a whole scenario when it has events of its own.
    private Scenario json(String file, String text, @Nullable Double hours) {
        Written written = Document.json(file, 1, text);
        if (written instanceof Written.Fields fields && fields.fields().containsKey("events")) {
            return ScenarioForm.read(file, written, hours).filled(filler, note);
        }
        Problems problems = new Problems(file);
        EventDraft draft = EventForm.read(Form.of(problems, "", written), Moment.SOME_NOON_MS);
        problems.raise();
        return events(file, "", draft == null ? List.of() : List.of(draft), hours);
    }

    private Scenario lines(String file, String text, @Nullable Double hours) {
        Problems problems = new Problems(file);
        List<EventDraft> drafts = new ArrayList<>();
        Map<String, Integer> lineOfId = new LinkedHashMap<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            int line = i + 1;
            Form form = Form.of(problems, "", Document.json(file, line, lines[i]));
            EventDraft draft = EventForm.read(form, Moment.SOME_NOON_MS);
            if (draft != null) {
                Integer before = lineOfId.putIfAbsent(draft.id(), line);
                if (before != null) {
                    form.problem("id", "be unique in its file", "'" + draft.id() + "', as on line " + before);
                }
                drafts.add(draft);
            }
        }
        problems.raise();
        if (drafts.isEmpty()) {
            throw BadInput.at(file, 1, "must have at least one event, but was empty");
        }
        return events(file, "", drafts, hours);
    }

    /// A run that begins with the first event, but at most six days before the last.
    private Scenario events(String file, String title, List<EventDraft> drafts, @Nullable Double hours) {
        List<EventDraft> ordered = new ArrayList<>(drafts);
        ordered.sort(Comparator.comparingLong(EventDraft::atMs));
        long last = ordered.getLast().atMs();
        long start = hours == null
                ? Math.max(ordered.getFirst().atMs(), last - Math.round(LONGEST_SPAN_HOURS * HOUR_MS))
                : ordered.getFirst().atMs();
        long durationMs = hours == null ? last - start + 24 * 3_600_000L : Math.round(hours * HOUR_MS);
        List<EventDraft> within = ordered.stream()
                .filter(event -> event.atMs() >= start && event.atMs() < start + durationMs)
                .toList();
        if (within.size() < ordered.size()) {
            note.accept((ordered.size() - within.size()) + " of " + ordered.size() + " events lie outside the run of "
                    + durationMs / 3_600_000 + " hours and were left out");
        }
        String name = EventForm.slug(baseName(file));
        String line = title.isBlank() ? within.getFirst().title() : title;
        return new ScenarioForm.Draft(
                        name, line.isBlank() ? name : line, start, durationMs, within, List.of(), List.of())
                .filled(filler, note);
    }

    private static String baseName(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static byte[] bytes(Path path, String named) {
        try {
            if (Files.isDirectory(path)) {
                throw BadInput.at(named, 0, "must be a file, but was a directory");
            }
            if (Files.size(path) > LARGEST_BYTES) {
                throw BadInput.at(named, 0, "must be at most 64 MiB, but was " + (Files.size(path) >> 20) + " MiB");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw BadInput.at(named, 0, "must be readable, but was not: " + e.getMessage());
        }
    }

    private static String text(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw BadInput.at(file, badLine(bytes), "must be UTF-8, but was not");
        }
    }

    /// The line of the first byte that is not UTF-8.
    private static int badLine(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].indexOf('\uFFFD') >= 0) {
                return i + 1;
            }
        }
        return 0;
    }
}
