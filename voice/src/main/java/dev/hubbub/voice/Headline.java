package dev.hubbub.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What can be taken from a bare headline without knowing its language: names, numbers, the headline in
/// quotation marks.
final class Headline {

    private Headline() {}

    /// Runs of capitalised words that look like names, the first of several words before the first of one;
    /// none when every word has a capital.
    static List<String> names(String title) {
        String[] words = title.strip().split("\\s+");
        int capitals = 0;
        int letters = 0;
        for (String word : words) {
            if (Character.isLetter(word.charAt(0))) {
                letters++;
                capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        List<String> names = new ArrayList<>();
        if (letters == 0 || (letters > 3 && capitals > .7 * letters)) {
            return names;
        }
        StringBuilder name = new StringBuilder();
        int length = 0;
        int first = 0;
        for (int i = 0; i <= words.length; i++) {
            boolean capital = i < words.length && Character.isUpperCase(words[i].charAt(0));
            if (capital) {
                first = length == 0 ? i : first;
                name.append(length == 0 ? "" : " ").append(trimmed(words[i]));
                length++;
            }
            boolean ends =
                    i == words.length || !capital || !Character.isLetterOrDigit(words[i].charAt(words[i].length() - 1));
            if (ends && length > 0) {
                if (first > 0 || length > 1) {
                    names.add(name.toString());
                }
                name.setLength(0);
                length = 0;
            }
        }
        names.removeIf(found -> found.length() < 3);
        names.sort((a, b) -> Boolean.compare(b.indexOf(' ') > 0, a.indexOf(' ') > 0));
        return names.size() > 1 ? names.subList(0, 1) : names;
    }

    /// What a headline without names is about: the first thing it calls by an article, of two words or
    /// more, as in "the new immigration bill"; none when there is no such thing.
    static List<String> things(String title, List<String> stopWords) {
        String[] words = title.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            String article = ARTICLES.get(words[i].toLowerCase(Locale.ROOT));
            if (article == null) {
                continue;
            }
            int to = i + 1;
            while (to < words.length
                    && to < i + 4
                    && plain(words[to])
                    && (to == i + 1 || !stops(words[to], stopWords))) {
                to++;
                if (cut(words[to - 1])) {
                    break;
                }
            }
            boolean whole = to == words.length || cut(words[to - 1]) || stops(words[to], stopWords);
            if (whole && to > i + 2) {
                return List.of(article + " " + trimmedRun(words, i + 1, to - 1));
            }
        }
        return List.of();
    }

    private static boolean plain(String word) {
        return trimmed(word).chars().allMatch(Character::isLowerCase)
                && !trimmed(word).isEmpty();
    }

    /// The articles of headlines, with the one by which a thing is known once it was told.
    private static final Map<String, String> ARTICLES = Map.of(
            "the", "the", "a", "the", "an", "the", "el", "el", "un", "el", "la", "la", "una", "la", "los", "los", "las",
            "las");

    /// The numbers of a text that are worth repeating: two signs or more, no bare year.
    static void numbers(String text, List<String> into) {
        for (String word : text.strip().split("\\s+")) {
            String number = trimmed(word);
            long digits = number.chars().filter(Character::isDigit).count();
            boolean start =
                    !number.isEmpty() && (Character.isDigit(number.charAt(0)) || "$€£".indexOf(number.charAt(0)) >= 0);
            boolean year = number.length() == 4 && digits == 4 && (number.startsWith("19") || number.startsWith("20"));
            if (start && digits > 0 && number.length() > 1 && number.length() < 12 && !year && !into.contains(number)) {
                into.add(number);
            }
        }
    }

    /// The headline as it stands between quotation marks: no full stop, no quotation marks of its own.
    static String quoted(String title) {
        String text = title.strip()
                .replace("\"", "")
                .replace("“", "")
                .replace("”", "")
                .replaceAll("\\s+", " ");
        while (text.endsWith(".") || text.endsWith(":")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }

    /// Whether a fact says more than a name: several words, or a number.
    static boolean tells(String fact) {
        return fact.strip().split("\\s+").length > 2 || fact.chars().anyMatch(Character::isDigit);
    }

    /// Pieces of a headline that can be held up between quotation marks: runs of up to four words between
    /// small words and punctuation, and two such runs with the small words between them.
    static List<String> scraps(String title, List<String> stopWords) {
        String[] words = quoted(title).split(" ");
        List<String> scraps = new ArrayList<>();
        for (int from = 0; from < words.length; from++) {
            if (stops(words[from], stopWords)
                    || (from > 0 && !stops(words[from - 1], stopWords) && !cut(words[from - 1]))) {
                continue;
            }
            for (int to = from; to < Math.min(words.length, from + 6); to++) {
                boolean last = to + 1 == words.length || cut(words[to]) || stops(words[to + 1], stopWords);
                String scrap = trimmedRun(words, from, to);
                boolean whole = to == from || (from == 0 && to + 1 == words.length);
                if (last
                        && !stops(words[to], stopWords)
                        && !whole
                        && scrap.length() > 4
                        && scrap.length() < 36
                        && !scraps.contains(scrap)) {
                    scraps.add(scrap);
                }
                if (cut(words[to])) {
                    break;
                }
            }
        }
        return scraps;
    }

    private static String trimmedRun(String[] words, int from, int to) {
        String run = String.join(" ", List.of(words).subList(from, to + 1));
        while (!run.isEmpty() && !inside(run.charAt(run.length() - 1))) {
            run = run.substring(0, run.length() - 1);
        }
        return run;
    }

    private static boolean cut(String word) {
        return !word.isEmpty() && ",;:.!?–—)".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static boolean stops(String word, List<String> stopWords) {
        return stopWords.contains(word.toLowerCase(Locale.ROOT))
                || !word.chars().anyMatch(Character::isLetterOrDigit);
    }

    /// How many words of a text are on a list, which tells its language.
    static int known(String text, List<String> words) {
        int found = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
            found += words.contains(word) ? 1 : 0;
        }
        return found;
    }

    private static String trimmed(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !inside(word.charAt(from))) {
            from++;
        }
        while (to > from && !inside(word.charAt(to - 1))) {
            to--;
        }
        String name = word.substring(from, to);
        return name.endsWith("'s") || name.endsWith("’s") ? name.substring(0, name.length() - 2) : name;
    }

    private static boolean inside(char c) {
        return Character.isLetterOrDigit(c) || "%$€£".indexOf(c) >= 0;
    }
}
