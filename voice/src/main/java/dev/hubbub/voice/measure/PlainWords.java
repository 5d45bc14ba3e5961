package dev.hubbub.voice.measure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text as plain words, the way the judges look them up: small letters, without accents, apostrophes and drawn-out
/// letters.
///
/// Marks that end a clause and emoji are words of their own, all other marks are left out. `Sooo proud!` is `soo`,
/// `proud`, `!`.
final class PlainWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern MENTION = Pattern.compile("@[\\p{L}\\p{N}_]+");
    private static final String ENDS = ".!?;:,…—";

    private PlainWords() {}

    static List<String> of(String text) {
        String plain = MENTION.matcher(text).replaceAll(" ");
        plain = plain(plain);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain.codePoints().forEach(code -> {
            if (Character.isLetterOrDigit(code) || code == '-') {
                word.appendCodePoint(code);
            } else if (code != '\'' && code != '’') {
                close(word, words);
                if (ENDS.indexOf(code) >= 0 || code > 0x2190) {
                    words.add(Character.toString(code));
                }
            }
        });
        close(word, words);
        return words;
    }

    /// Whether a word is a mark that ends a clause.
    static boolean ends(String word) {
        return word.length() == 1 && ENDS.contains(word);
    }

    /// Small letters without accents and drawn-out letters.
    static String plain(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return DRAWN_OUT.matcher(bare).replaceAll("$1$1");
    }

    private static void close(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
