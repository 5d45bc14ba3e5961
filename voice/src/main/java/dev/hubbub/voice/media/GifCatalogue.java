package dev.hubbub.voice.media;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.EventType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// All GIFs of the house, read from `gifs.txt`; a mistake there stops the program with file and line.
public final class GifCatalogue {

    private static final String FILE = "gifs.txt";
    private static final Set<String> SETTINGS = Set.of(
            "word", "emoji", "look", "who", "people", "claps", "from", "to", "other", "up", "yes", "candles", "blue",
            "ha");

    private final Map<String, GifEntry> entries;

    private GifCatalogue(Map<String, GifEntry> entries) {
        this.entries = entries;
    }

    /// The catalogue that comes with Hubbub.
    public static GifCatalogue standard() {
        return of(FILE, Bank.lines(FILE));
    }

    /// A catalogue from the lines of a file.
    static GifCatalogue of(String file, List<String> lines) {
        Map<String, GifEntry> entries = new TreeMap<>();
        String category = "";
        for (int row = 1; row <= lines.size(); row++) {
            String line = lines.get(row - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("== ")) {
                category = line.substring(3).strip();
                continue;
            }
            try {
                GifEntry entry = entry(category, line);
                if (entries.put(entry.id(), entry) != null) {
                    throw new IllegalArgumentException("id must be unique, but was '" + entry.id() + "' again");
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(file + ":" + row + ": " + e.getMessage(), e);
            }
        }
        return new GifCatalogue(entries);
    }

    /// The entries in the order of their ids.
    public List<GifEntry> entries() {
        return new ArrayList<>(entries.values());
    }

    /// The entry of an id.
    public Optional<GifEntry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    private static GifEntry entry(String category, String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != 7) {
            throw new IllegalArgumentException("line must have 7 cells parted by |, but had " + cells.length);
        }
        String id = cells[0].strip();
        if (!id.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("id must be small letters, digits and hyphens, but was '" + id + "'");
        }
        Set<Emotion> emotions = EnumSet.noneOf(Emotion.class);
        for (String word : words(cells[3])) {
            emotions.add(constant(Emotion.class, "emotion", word));
        }
        if (emotions.isEmpty()) {
            throw new IllegalArgumentException("emotions must name one at least, but were empty");
        }
        Map<String, String> description = new TreeMap<>();
        description.put("en", filled("description in English", cells[5]));
        description.put("es", filled("description in Spanish", cells[6]));
        return new GifEntry(
                id,
                category,
                constant(Loop.class, "style", cells[1].strip()),
                settings(cells[2]),
                emotions,
                contexts(cells[4]),
                description);
    }

    private static Map<String, String> settings(String cell) {
        Map<String, String> settings = new TreeMap<>();
        for (String part : cell.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = equals < 0 ? part.strip() : part.substring(0, equals).strip();
            if (equals < 0 || !SETTINGS.contains(name)) {
                throw new IllegalArgumentException("setting must be name=value with one of "
                        + new java.util.TreeSet<>(SETTINGS) + ", but was '" + part.strip() + "'");
            }
            settings.put(name, part.substring(equals + 1).strip());
        }
        return settings;
    }

    private static GifEntry.Contexts contexts(String cell) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        Set<GifEntry.Mark> marks = EnumSet.noneOf(GifEntry.Mark.class);
        for (String word : words(cell)) {
            if (word.startsWith("#")) {
                topics.add(constant(Topic.class, "topic", word.substring(1)));
            } else if (isOne(GifEntry.Mark.class, word)) {
                marks.add(constant(GifEntry.Mark.class, "condition", word));
            } else {
                types.add(constant(EventType.class, "context", word));
            }
        }
        return new GifEntry.Contexts(types, topics, marks);
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s+"));
    }

    private static <E extends Enum<E>> boolean isOne(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word.toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String what, String word) {
        if (!isOne(type, word)) {
            throw new IllegalArgumentException(
                    what + " must be one of " + List.of(type.getEnumConstants()) + ", but was '" + word + "'");
        }
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static String filled(String what, String cell) {
        if (cell.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank, but was");
        }
        return cell.strip();
    }
}
