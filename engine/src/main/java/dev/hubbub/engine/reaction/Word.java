package dev.hubbub.engine.reaction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A word or number of a story, with what stands before it.
///
/// @param raw      as written, without a possessive ending
/// @param key      folded: lower case, no accents
/// @param gap      the characters between the word before and this one
/// @param title    whether it stands in the headline
/// @param opens    whether it is the first word of its sentence
/// @param position index among the words of the headline or of the text
record Word(String raw, String key, String gap, boolean title, boolean opens, int position) {

    private static final Pattern INITIALS = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\.){2,8}");

    /// Begins with a capital letter.
    boolean capital() {
        return Character.isUpperCase(raw.codePointAt(0));
    }

    /// Is a letter word of at least two letters, all of them capitals.
    boolean caps() {
        return raw.length() >= 2 && capital() && raw.equals(raw.toUpperCase(Locale.ROOT));
    }

    /// Is a number in digits.
    boolean number() {
        return Character.isDigit(raw.charAt(0));
    }

    /// Follows the word before it without punctuation that parts phrases.
    boolean follows() {
        return !opens && gap.codePoints().allMatch(c -> Character.isWhitespace(c) || "-‐‑'’&/.·".indexOf(c) >= 0);
    }

    /// The words of a headline or a text, in order.
    static List<Word> read(String story, boolean title) {
        String s = joinInitials(story);
        List<Word> words = new ArrayList<>();
        int end = 0;
        int at = 0;
        while (at < s.length()) {
            int c = s.codePointAt(at);
            if (!Character.isLetterOrDigit(c)) {
                at += Character.charCount(c);
                continue;
            }
            int stop = wordEnd(s, at);
            String raw = s.substring(at, stop);
            String gap = s.substring(end, at);
            boolean opens = words.isEmpty() || endsSentence(gap, words.getLast());
            words.add(new Word(raw, fold(raw), gap, title, opens, words.size()));
            end = possessiveEnd(s, stop);
            at = end;
        }
        return words;
    }

    /// A text in lower case without accents, so that words can be compared.
    static String fold(String s) {
        return plain(s).toLowerCase(Locale.ROOT);
    }

    /// A text without accents.
    static String plain(String s) {
        if (s.chars().allMatch(c -> c < 128)) {
            return s;
        }
        String parted = Normalizer.normalize(s, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(parted.length());
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            switch (c) {
                case 'ø' -> out.append('o');
                case 'Ø' -> out.append('O');
                case 'ł' -> out.append('l');
                case 'Ł' -> out.append('L');
                case 'ı' -> out.append('i');
                case 'đ' -> out.append('d');
                case 'ß' -> out.append("ss");
                case 'æ' -> out.append("ae");
                case 'œ' -> out.append("oe");
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        out.append(c);
                    }
                }
            }
        }
        return out.isEmpty() ? s : out.toString();
    }

    private static int wordEnd(String s, int from) {
        boolean number = Character.isDigit(s.codePointAt(from));
        int at = from;
        while (at < s.length()) {
            int c = s.codePointAt(at);
            boolean inside = number
                    ? Character.isDigit(c) || decimal(s, at)
                    : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            if (!inside) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean decimal(String s, int at) {
        return ".,".indexOf(s.charAt(at)) >= 0 && at + 1 < s.length() && Character.isDigit(s.charAt(at + 1));
    }

    private static int possessiveEnd(String s, int stop) {
        boolean apostrophe = stop + 1 < s.length() && (s.charAt(stop) == '\'' || s.charAt(stop) == '’');
        if (!apostrophe || s.charAt(stop + 1) != 's') {
            return stop;
        }
        boolean ends = stop + 2 == s.length() || !Character.isLetterOrDigit(s.charAt(stop + 2));
        return ends ? stop + 2 : stop;
    }

    private static boolean endsSentence(String gap, Word before) {
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if ("!?:;\n¡¿…|".indexOf(c) >= 0) {
                return true;
            }
            if (c == '.' && gap.length() > i + 1 && !(before.raw.length() == 1 && before.capital())) {
                return true;
            }
        }
        return gap.contains(" - ") || gap.contains(" – ") || gap.contains(" — ");
    }

    private static String joinInitials(String story) {
        String s = story.replace("EE. UU.", "EEUU").replace("EE.UU.", "EEUU").replace("EE UU", "EEUU");
        return INITIALS.matcher(s).replaceAll(found -> found.group().replace(".", ""));
    }
}
