package dev.hubbub.voice;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.EventType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Turns the phrase banks of one language into a [Grammar]; docs/voice.md describes the format.
final class GrammarCompiler {

    /// Share of a bag that one persona uses, in 256ths.
    static final int OWN_SHARE = 102;

    /// Marks a bag of which every persona uses one phrase only.
    static final int ONE_EACH = -1;

    private static final List<String> LATIN = List.of("m", "f", "mp", "fp");
    private static final List<String> GERMANIC = List.of("s", "u", "p");

    /// A phrase in the form the grammar keeps.
    static final class Compiled {
        final int[] ops;
        final Grammar.Bounds bounds;
        final byte feature;

        Compiled(int[] ops, Grammar.Bounds bounds, byte feature) {
            this.ops = ops;
            this.bounds = bounds;
            this.feature = feature;
        }
    }

    final String language;
    final StringBuilder pool = new StringBuilder();
    final List<Compiled> phrases = new ArrayList<>();
    final Map<String, Integer> bagIds = new TreeMap<>();
    final List<Members> members = new ArrayList<>();
    final List<Integer> shares = new ArrayList<>();
    final List<Grammar.Article> articles = new ArrayList<>();
    final List<String> stopWords = new ArrayList<>();
    final List<String> smallWords = new ArrayList<>();
    Length length = Length.COMMON;

    private final Map<String, Integer> articleIds = new TreeMap<>();
    private final Map<String, String> wanted = new LinkedHashMap<>();
    private final Map<String, Grammar.Bounds> boundsSeen = new TreeMap<>();
    private final List<List<Same>> same = new ArrayList<>(Collections.nCopies(256, List.of()));
    private boolean expanding = true;
    private int poolBytes;
    private String where = "";

    /// A word and the bag of what may stand for it.
    record Same(String word, int bag) {}

    /// A growing list of phrase numbers.
    static final class Members {
        private int[] values = new int[8];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = java.util.Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] toArray() {
            return java.util.Arrays.copyOf(values, size);
        }
    }

    GrammarCompiler(String language) {
        this.language = language;
    }

    /// Reads one bank file.
    void read(String file, String text) {
        Section section = null;
        int number = 0;
        for (int from = 0; from < text.length(); ) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            String line = text.substring(from, to).strip();
            from = to + 1;
            number++;
            where = file + ":" + number;
            if (line.isEmpty() || line.startsWith("# ")) {
                continue;
            }
            if (line.startsWith("== ")) {
                section = heading(line.substring(3));
            } else if (section == null) {
                throw wrong("a phrase must stand under a heading such as '== take [pro]'", line);
            } else {
                section.take(line);
            }
        }
    }

    /// The grammar of all files read.
    Grammar compile() {
        wanted.forEach((bag, place) -> {
            if (members.get(bag(bag)).size == 0) {
                where = place;
                throw wrong("a slot must name a bag, a slot or an article of this language", "{" + bag + "}");
            }
        });
        return new Grammar(this);
    }

    private interface Section {
        void take(String line);
    }

    private Section heading(String heading) {
        String rest = heading;
        int share = 0;
        int weight = 1;
        int paren = rest.lastIndexOf('(');
        if (paren >= 0 && rest.endsWith(")")) {
            String option = rest.substring(paren + 1, rest.length() - 1).strip();
            rest = rest.substring(0, paren).strip();
            if (option.equals("one each")) {
                share = ONE_EACH;
            } else if (option.startsWith("share ")) {
                share = Integer.parseInt(option.substring(6).strip()) * 256 / 100;
            } else if (option.startsWith("weight ")) {
                weight = Integer.parseInt(option.substring(7).strip());
            } else {
                throw wrong("an option must be (one each), (share PERCENT) or (weight N)", option);
            }
        }
        Grammar.Bounds bounds = Grammar.Bounds.NONE;
        int bracket = rest.indexOf('[');
        if (bracket >= 0) {
            bounds = bounds(rest.substring(bracket + 1, rest.length() - 1));
            rest = rest.substring(0, bracket).strip();
        }
        if (rest.startsWith("article ")) {
            String name = rest.substring(8).strip();
            return line -> article(name, line);
        }
        if (rest.equals("stop words")) {
            return line -> stopWords.addAll(List.of(line.split(" +")));
        }
        if (rest.equals("small words")) {
            return line -> smallWords.addAll(List.of(line.split(" +")));
        }
        if (rest.equals("length")) {
            return this::length;
        }
        if (rest.equals("same")) {
            int each = share;
            return line -> same(line, each);
        }
        int bag = bag(rest);
        if (share != 0) {
            shares.set(bag, share);
        }
        Grammar.Bounds common = bounds;
        int times = weight;
        return line -> phrase(bag, line, common, times);
    }

    private void length(String line) {
        Length read = Length.read(length, line);
        if (read == null) {
            throw wrong("a line of the length law must be 'median FACTOR' or 'spread FACTOR'", line);
        }
        length = read;
    }

    private int bag(String name) {
        Integer known = bagIds.get(name);
        if (known != null) {
            return known;
        }
        int id = members.size();
        bagIds.put(name, id);
        members.add(new Members());
        shares.add(OWN_SHARE);
        return id;
    }

    /// Forms of an article: `el la los las`, then perhaps `; el > del` (contraction) or `; an`.
    private void article(String name, String line) {
        String[] parts = line.split(";");
        String[] forms = parts[0].strip().split(" +");
        List<byte[]> four = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            four.add(utf8(forms[forms.length == 4 ? i : forms.length == 2 ? i / 2 : 0].replace('_', ' ') + " "));
        }
        byte[] contracts = {};
        byte[] contracted = {};
        boolean an = false;
        for (int i = 1; i < parts.length; i++) {
            String[] words = parts[i].strip().split(" *> *");
            an |= words.length == 1 && words[0].equals("an");
            if (words.length == 2) {
                contracts = utf8(words[0] + " ");
                contracted = utf8(words[1] + " ");
            }
        }
        articleIds.put(name, articles.size());
        articles.add(new Grammar.Article(four, contracts, contracted, an));
    }

    /// Words that may stand for one another wherever the first stands in a phrase: `nobody = 2x nobody | no
    /// one`.
    private void same(String line, int share) {
        int equals = line.indexOf(" = ");
        if (equals < 0) {
            throw wrong("words of the same sense must be written 'word = word | other'", line);
        }
        String word = line.substring(0, equals).strip();
        int bag = bag("= " + word);
        if (share != 0) {
            shares.set(bag, share);
        }
        expanding = false;
        for (String other : line.substring(equals + 3).split("\\|")) {
            phrase(bag, other.strip(), Grammar.Bounds.NONE, 1);
        }
        expanding = true;
        List<Same> alike = new ArrayList<>(same.get(word.charAt(0) & 0xFF));
        alike.add(new Same(word, bag));
        alike.sort((a, b) -> b.word().length() - a.word().length());
        same.set(word.charAt(0) & 0xFF, alike);
    }

    /// The bag of words that mean the same as the one that begins here, or null.
    @Nullable
    Same sameAt(String text, int at) {
        List<Same> candidates = expanding ? same.get(text.charAt(at) & 0xFF) : List.of();
        for (Same candidate : candidates) {
            int end = at + candidate.word().length();
            if (text.startsWith(candidate.word(), at)
                    && (end == text.length() || (!Character.isLetter(text.charAt(end)) && text.charAt(end) != '\''))) {
                return candidate;
            }
        }
        return null;
    }

    private void phrase(int bag, String line, Grammar.Bounds common, int times) {
        String text = line;
        int weight = times;
        if (text.length() > 3 && Character.isDigit(text.charAt(0)) && text.startsWith("x ", 1)) {
            weight *= text.charAt(0) - '0';
            text = text.substring(3);
        }
        Grammar.Bounds bounds = common;
        byte feature = 0;
        int bracket = text.lastIndexOf('[');
        if (bracket >= 0 && text.endsWith("]")) {
            String inside = text.substring(bracket + 1, text.length() - 1);
            StringBuilder conditions = new StringBuilder();
            for (String word : inside.strip().split(" +")) {
                int noun = Math.max(LATIN.indexOf(word), GERMANIC.indexOf(word));
                if (noun >= 0) {
                    feature = (byte) noun;
                } else {
                    conditions.append(word).append(' ');
                }
            }
            if (!conditions.isEmpty()) {
                bounds = common.and(bounds(conditions.toString()));
            }
            text = text.substring(0, bracket).strip();
        }
        int id = compiled(text, bounds, feature);
        for (int i = 0; i < weight; i++) {
            members.get(bag).add(id);
        }
    }

    private int compiled(String text, Grammar.Bounds bounds, byte feature) {
        PhraseParser parser = new PhraseParser(this, text, bounds);
        parser.parse();
        phrases.add(new Compiled(parser.ops(), parser.bounds(), feature));
        return phrases.size() - 1;
    }

    /// A nameless bag for the alternatives of one slot.
    int alternatives(List<String> texts) {
        int bag = bag("{" + members.size() + "}");
        for (String text : texts) {
            int id = compiled(text, Grammar.Bounds.NONE, (byte) 0);
            members.get(bag).add(id);
        }
        return bag;
    }

    /// The bag a slot speaks of, which may be filled by a later file.
    int bagFor(String name) {
        wanted.putIfAbsent(name, where);
        return bag(name);
    }

    @Nullable
    Integer articleNamed(String name) {
        return articleIds.get(name);
    }

    /// Puts a text into the pool and tells where it begins.
    int pooled(String text) {
        int at = poolBytes;
        pool.append(text);
        poolBytes += utf8(text).length;
        return at;
    }

    Grammar.Bounds bounds(String conditions) {
        Grammar.Bounds known = boundsSeen.get(conditions);
        if (known == null) {
            known = parsed(conditions);
            boundsSeen.put(conditions, known);
        }
        return known;
    }

    private Grammar.Bounds parsed(String conditions) {
        long needs = 0;
        long forbids = 0;
        int types = 0;
        int not = 0;
        long topics = 0;
        for (String word : conditions.strip().split(" +")) {
            boolean turned = word.startsWith("!");
            String name = turned ? word.substring(1) : word;
            Trait trait = Trait.named(name);
            if (trait != null) {
                needs |= turned ? 0 : trait.bit();
                forbids |= turned ? trait.bit() : 0;
            } else if (name.startsWith("#")) {
                topics |= topics(name);
            } else if (turned) {
                not |= types(name);
            } else {
                types |= types(name);
            }
        }
        if (not != 0) {
            types = (types == 0 ? Grammar.ALL_EVENTS : types) & ~not;
        }
        return new Grammar.Bounds(needs, forbids, types, topics);
    }

    private int types(String name) {
        if (name.equals("event")) {
            return Grammar.ALL_EVENTS;
        }
        if (name.equals("chat")) {
            return Grammar.CHAT_BIT;
        }
        if (name.equals("light")) {
            return Grammar.ALL_EVENTS & ~Grammar.GRAVE;
        }
        if (name.equals("grave")) {
            return Grammar.GRAVE;
        }
        for (EventType type : EventType.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
                return 1 << type.ordinal();
            }
        }
        throw wrong(
                "a condition must be a trait, an event type, 'event', 'light', 'grave', 'chat', #topic or ##theme",
                name);
    }

    private long topics(String name) {
        long found = 0;
        for (Topic topic : Topic.values()) {
            String label = name.startsWith("##") ? "##" + topic.theme().name() : "#" + topic.name();
            found |= label.toLowerCase(Locale.ROOT).equals(name) ? 1L << topic.ordinal() : 0;
        }
        if (found == 0) {
            throw wrong("a topic must be one of the 60, a theme one of the 11", name);
        }
        return found;
    }

    IllegalArgumentException wrong(String rule, String value) {
        return new IllegalArgumentException(where + ": " + rule + ", but was '" + value + "'");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
