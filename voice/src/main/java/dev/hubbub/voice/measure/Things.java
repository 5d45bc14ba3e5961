package dev.hubbub.voice.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Knows which names an event may go by when a text points at it.
///
/// "This storm" said of an earthquake is about another event though both are disasters. A name belongs to a
/// field such as storms; an event belongs to every field of which it was told a name or a sign. A text
/// points at something else when it says *this*, *kind of*, *what a* and a name none of whose fields is the
/// event's.
final class Things {

    private static final Set<String> POINTERS =
            Set.of("this", "that", "este", "esta", "ese", "esa", "aquel", "aquella", "vaya", "menudo", "menuda");

    /// Pairs that point: "my kind of", "what a".
    private static final Set<String> PAIRS =
            Set.of("kind of", "sort of", "type of", "tipo de", "clase de", "what a", "what an", "such a", "such an");

    /// How many words may stand between *this* and the name.
    private static final int BETWEEN = 1;

    private final List<Field> fields = new ArrayList<>();

    private record Field(Predicate<String> names, Predicate<String> signs) {}

    private Things(String language) {
        for (String line : WordFile.lines("things-" + language + ".txt")) {
            String words = line.substring(line.indexOf(':') + 1);
            int bar = words.indexOf('|');
            fields.add(new Field(any(words.substring(0, bar)), any(words.substring(bar + 1))));
        }
    }

    static Things of(String language) {
        return new Things(language);
    }

    /// For every field whether an event of which this was told belongs to it.
    boolean[] fields(List<String> told) {
        boolean[] held = new boolean[fields.size()];
        for (String text : told) {
            for (String word : PlainWords.of(text)) {
                for (int i = 0; i < held.length; i++) {
                    held[i] |= fields.get(i).names.test(word)
                            || fields.get(i).signs.test(word);
                }
            }
        }
        return held;
    }

    /// Whether a text points at what an event of these fields is not.
    boolean pointsElsewhere(List<String> words, boolean[] held) {
        for (int at = 0; at < words.size(); at++) {
            int from = at + 1;
            if (from < words.size() && PAIRS.contains(words.get(at) + " " + words.get(from))) {
                from++;
            } else if (!POINTERS.contains(words.get(at))) {
                continue;
            }
            for (int to = from; to <= from + BETWEEN && to < words.size() && !PlainWords.ends(words.get(to)); to++) {
                if (foreign(words.get(to), held)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean foreign(String word, boolean[] held) {
        boolean named = false;
        for (int i = 0; i < held.length; i++) {
            if (fields.get(i).names.test(word)) {
                named = true;
                if (held[i]) {
                    return false;
                }
            }
        }
        return named;
    }

    private static Predicate<String> any(String words) {
        List<String> exact = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String word : words.strip().split("\\s+")) {
            String plain = PlainWords.plain(word);
            (plain.endsWith("*") ? open : exact).add(plain.replace("*", ""));
        }
        return word -> exact.contains(word) || open.stream().anyMatch(word::startsWith);
    }
}
