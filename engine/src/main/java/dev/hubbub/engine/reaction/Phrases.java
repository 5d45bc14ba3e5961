package dev.hubbub.engine.reaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words and phrases of one part of a lexicon, each with a value.
///
/// A phrase is matched word by word without regard to accents. A word in lower case matches any case, one
/// with a capital initial only a word that has one, one in capitals only a word in capitals; a `*` at the
/// end of a word stands for any ending.
final class Phrases<V> {

    private static final Pattern PARTS = Pattern.compile("[\\s-]+");

    private final Node<V> root = new Node<>();
    private int size;

    /// A phrase found in a story.
    ///
    /// @param from index of its first word
    /// @param to   index after its last word
    record Match<V>(String phrase, V value, boolean title, int from, int to) {}

    /// Adds a phrase; returns false when it is there already with another value.
    boolean add(String phrase, Language language, V value) {
        Node<V> node = root;
        for (String part : PARTS.split(phrase)) {
            node = node.next.computeIfAbsent(pattern(part), key -> new Node<>());
        }
        for (Entry<V> entry : node.entries) {
            if (entry.language == language) {
                return Objects.equals(entry.value, value);
            }
        }
        node.entries.add(new Entry<>(phrase, language, value));
        size++;
        return true;
    }

    /// Number of phrases.
    int size() {
        return size;
    }

    /// The phrases of a story from left to right, the longest at each word, without overlap.
    List<Match<V>> in(List<Word> words, Language language) {
        List<Match<V>> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Match<V> match = longest(root, words, at, at, language);
            if (match == null) {
                at++;
            } else {
                found.add(match);
                at = match.to;
            }
        }
        return found;
    }

    private @Nullable Match<V> longest(Node<V> node, List<Word> words, int from, int at, Language language) {
        if (at < words.size() && (at == from || words.get(at).follows())) {
            Word word = words.get(at);
            Match<V> best = null;
            for (String key : keys(word)) {
                Node<V> next = node.next.get(key);
                if (next != null) {
                    best = longer(best, longest(next, words, from, at + 1, language));
                }
            }
            if (best != null) {
                return best;
            }
        }
        for (Entry<V> entry : node.entries) {
            if (language.admits(entry.language)) {
                return new Match<>(entry.phrase, entry.value, words.get(from).title(), from, at);
            }
        }
        return null;
    }

    private static <V> @Nullable Match<V> longer(@Nullable Match<V> a, @Nullable Match<V> b) {
        return a == null || (b != null && b.to > a.to) ? b : a;
    }

    /// The patterns a word fits, the most particular first.
    private static List<String> keys(Word word) {
        List<String> keys = new ArrayList<>();
        if (word.caps()) {
            keys.add("^^" + word.key());
        }
        if (word.capital()) {
            keys.add("^" + word.key());
        }
        keys.add(word.key());
        for (int end = Math.min(word.key().length(), 24); end > 1; end--) {
            String stem = word.key().substring(0, end) + "*";
            if (word.capital()) {
                keys.add("^" + stem);
            }
            keys.add(stem);
        }
        return keys;
    }

    private static String pattern(String part) {
        String letters = part.endsWith("*") ? part.substring(0, part.length() - 1) : part;
        boolean capital = !letters.isEmpty() && Character.isUpperCase(letters.codePointAt(0));
        boolean caps = capital && letters.length() >= 2 && letters.equals(letters.toUpperCase(Locale.ROOT));
        return (caps ? "^^" : capital ? "^" : "") + Word.fold(part);
    }

    private record Entry<V>(String phrase, Language language, V value) {}

    private static final class Node<V> {
        final Map<String, Node<V>> next = new TreeMap<>();
        final List<Entry<V>> entries = new ArrayList<>(1);
    }
}
