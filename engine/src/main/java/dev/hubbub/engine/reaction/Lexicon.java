package dev.hubbub.engine.reaction;

import dev.hubbub.engine.population.Topic;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The words by which an event is classified: what they say of its type, topics, reach, mood, place and people.
///
/// It is read from plain text: a section begins with its name in brackets, a `#` begins a comment line, every other
/// line holds phrases, separated by commas, a tab, and their values. `docs/events.md` describes the values of each
/// section.
public final class Lexicon {

    final Phrases<Map<Topic, Double>> topics = new Phrases<>();
    final Phrases<Map<EventType, Double>> types = new Phrases<>();
    final Phrases<Map<Impact, Double>> impacts = new Phrases<>();
    final Phrases<Tone> valence = new Phrases<>();
    final Phrases<Double> controversy = new Phrases<>();
    final Phrases<Spot> places = new Phrases<>();
    final Phrases<Name> names = new Phrases<>();
    /// Function words, which tell the language.
    final Phrases<Role> functions = new Phrases<>();

    /// What is done: relations and fates.
    final Phrases<Role> deeds = new Phrases<>();

    /// What leads to an opponent or a place.
    final Phrases<Role> links = new Phrases<>();

    /// Words beside names: offices, suffixes, common words.
    final Phrases<Role> parts = new Phrases<>();

    /// What counts people.
    final Phrases<Role> counts = new Phrases<>();

    /// English and Spanish name of each country by its code: the first and the second phrase of its line.
    final Map<String, List<String>> countries = new TreeMap<>();

    private Lexicon() {}

    /// What a word does to the mood of its sentence: adds to it, or multiplies the next word that does.
    record Tone(double value, boolean factor) {}

    /// A place of the gazetteer; `city` is empty for a country or a demonym.
    record Spot(Spot.Kind kind, String country, String city) {
        enum Kind {
            COUNTRY,
            DEMONYM,
            CITY
        }
    }

    /// A known name; `country` and `leaning` are those of the people who feel it is theirs.
    record Name(Name.Kind kind, String country, double leaning, String canonical) {
        enum Kind {
            TEAM,
            PARTY,
            COMPANY,
            PERSON,
            BODY,
            /// Known, but nobody who could take a side: a cup, a holiday.
            THING
        }
    }

    /// What a word does in a headline, with the outcome it has for those before and after it.
    record Role(Role.Kind kind, double subject, double object) {
        enum Kind {
            /// A function word of English.
            ENGLISH,
            /// A function word of Spanish.
            SPANISH,
            /// The words before it do something to, or have something done by, the words after it.
            RELATION,
            /// The words before it meet with something.
            FATE,
            /// Leads from a fate to the opponent.
            AGAINST,
            /// Leads to a place.
            WHERE,
            /// Somebody's office, not part of the name.
            OFFICE,
            /// The last word of an organisation's name.
            SUFFIX,
            /// A common word that often opens a sentence.
            COMMON,
            /// Counts people who died.
            DEATH,
            /// Counts people who were hurt.
            HARM,
            /// A number in letters; the subject is its value.
            NUMBER
        }
    }

    /// Reads a lexicon.
    public static Lexicon parse(String text) {
        Lexicon lexicon = new Lexicon();
        String section = "";
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            if (content.startsWith("[") && content.endsWith("]")) {
                section = content.substring(1, content.length() - 1);
                number = 1;
                continue;
            }
            try {
                lexicon.read(section, content);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "lexicon [" + section + "], line " + number + ": " + e.getMessage(), e);
            }
        }
        return lexicon;
    }

    /// Name of a country in a language, or its code when the lexicon does not have it.
    String country(String code, Language language) {
        List<String> names = countries.getOrDefault(code, List.of(code, code));
        return names.get(language == Language.SPANISH ? 1 : 0);
    }

    /// Number of phrases in all sections.
    public int size() {
        return topics.size()
                + types.size()
                + impacts.size()
                + valence.size()
                + controversy.size()
                + places.size()
                + names.size()
                + functions.size()
                + deeds.size()
                + links.size()
                + parts.size()
                + counts.size();
    }

    private void read(String section, String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IllegalArgumentException("a line must hold phrases, a tab and values, but was '" + line + "'");
        }
        String values = line.substring(tab + 1).strip();
        switch (section) {
            case "topics" -> add(topics, line, tab, weights(Topic.class, values));
            case "types" -> add(types, line, tab, weights(EventType.class, values));
            case "impact" -> add(impacts, line, tab, weights(Impact.class, values));
            case "valence" -> add(valence, line, tab, tone(values));
            case "controversy" -> add(controversy, line, tab, number(values));
            case "places" -> addPlaces(line, tab, values.split("\\s+", 3));
            case "names" -> addNames(line, tab, values.split("\\s+"));
            case "grammar" -> addGrammar(line, tab, values.split("\\s+"));
            default ->
                throw new IllegalArgumentException(
                        "a section must be one of topics, types, impact, valence, controversy,"
                                + " places, names and grammar, but was '" + section + "'");
        }
    }

    private static <V> void add(Phrases<V> phrases, String line, int tab, V value) {
        for (String part : line.substring(0, tab).split(",")) {
            String phrase = part.strip();
            Language language = Language.UNKNOWN;
            if (phrase.startsWith("en:") || phrase.startsWith("es:")) {
                language = phrase.startsWith("en:") ? Language.ENGLISH : Language.SPANISH;
                phrase = phrase.substring(3).strip();
            }
            if (phrase.isEmpty()) {
                throw new IllegalArgumentException("a phrase must not be empty, but one before the tab was");
            }
            if (!phrases.add(phrase, language, value)) {
                throw new IllegalArgumentException(
                        "a phrase must have one value, but '" + phrase + "' was there with another");
            }
        }
    }

    private void addPlaces(String line, int tab, String[] values) {
        Spot.Kind kind = constant(Spot.Kind.class, values[0]);
        String code = values.length > 1 ? values[1] : "";
        if (!code.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "a place must have a country code of two capitals, but was '" + code + "'");
        }
        String[] phrases = line.substring(0, tab).split(",");
        String first = phrases[0].strip();
        if (kind == Spot.Kind.COUNTRY) {
            countries.putIfAbsent(code, List.of(first, phrases.length > 1 ? phrases[1].strip() : first));
        }
        String city = kind == Spot.Kind.CITY ? (values.length > 2 ? values[2] : first) : "";
        add(places, line, tab, new Spot(kind, code, city));
    }

    private void addNames(String line, int tab, String[] values) {
        Name.Kind kind = constant(Name.Kind.class, values[0]);
        String code = values.length > 1 && !values[1].equals("-") ? values[1] : "";
        double leaning = values.length > 2 ? number(values[2]) : 0;
        String canonical = line.substring(0, tab).split(",")[0].strip();
        add(names, line, tab, new Name(kind, code, leaning, canonical));
    }

    private void addGrammar(String line, int tab, String[] values) {
        Role.Kind kind = constant(Role.Kind.class, values[0]);
        double subject = values.length > 1 ? number(values[1]) : 0;
        double object = values.length > 2 ? number(values[2]) : 0;
        Phrases<Role> group = switch (kind) {
            case ENGLISH, SPANISH -> functions;
            case RELATION, FATE -> deeds;
            case AGAINST, WHERE -> links;
            case OFFICE, SUFFIX, COMMON -> parts;
            case DEATH, HARM, NUMBER -> counts;
        };
        add(group, line, tab, new Role(kind, subject, object));
    }

    private static Tone tone(String values) {
        boolean factor = values.startsWith("x");
        return new Tone(number(factor ? values.substring(1) : values), factor);
    }

    private static <E extends Enum<E>> Map<E, Double> weights(Class<E> kind, String values) {
        Map<E, Double> weights = new EnumMap<>(kind);
        for (String part : values.split(",")) {
            String[] pair = part.strip().split("\\s+");
            weights.put(constant(kind, pair[0]), pair.length > 1 ? number(pair[1]) : 1);
        }
        return weights;
    }

    private static <E extends Enum<E>> E constant(Class<E> kind, String name) {
        try {
            return Enum.valueOf(kind, name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            String known = String.join(
                    ", ",
                    Arrays.stream(kind.getEnumConstants())
                            .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList());
            throw new IllegalArgumentException("a value must be one of " + known + ", but was '" + name + "'", e);
        }
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a weight must be a number, but was '" + value + "'", e);
        }
    }
}
