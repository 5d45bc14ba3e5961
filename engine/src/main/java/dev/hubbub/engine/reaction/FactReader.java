package dev.hubbub.engine.reaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Picks short phrases that can be quoted: scores, numbers with what they count, and what somebody said.
final class FactReader {

    private static final int MOST = 8;
    private static final int MOST_CHARS = 60;
    private static final int SCANNED_CHARS = 6_000;

    private static final Pattern SCORE = Pattern.compile(
            "(?<![\\d.,/-])\\d{1,3}\\s?[-–]\\s?\\d{1,3}(?![\\d.,]*\\d)(?!\\s?[-–/]\\s?\\d)"
                    + "( (?:on penalties|on aggregate|after extra time|en los penaltis|en la tanda|en el global|en la prórroga))?");
    private static final Pattern QUOTED =
            Pattern.compile("[“\"«]([^“”\"«»\\n]{3,80})[”\"»]|(?<!\\p{L})‘([^‘’\\n]{3,80})’");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d.,–-])(?:[$€£¥]\\s?)?\\d{1,15}(?:[.,]\\d{1,9}){0,6}"
                    + "(?:\\s?%|\\s?(?:por ciento|per cent|percent)|[- ]?(?:st|nd|rd|th)\\b|\\s?[ºª°]C?)?"
                    + "(?:[ -](?:thousand|million|billion|trillion|mil|millones|billones|bn|mn|m|k)\\b(?: de\\b)?)?"
                    + "(?:[ -]\\p{L}+){0,3}");
    private static final List<String> LOOSE_ENDS = List.of(
            "a", "al", "and", "are", "as", "at", "by", "con", "de", "del", "el", "en", "for", "from", "had", "han",
            "has", "have", "in", "is", "la", "las", "los", "of", "on", "or", "para", "por", "que", "se", "that", "the",
            "to", "un", "una", "was", "were", "when", "which", "who", "with", "y", "e", "an", "its", "su", "sus",
            "their", "his", "her", "after", "before", "over", "since", "than", "while", "tras", "desde", "entre",
            "como", "it", "they", "lo", "le", "be", "been", "will", "would", "into", "más", "more", "but", "pero", "ha",
            "cuando");

    private FactReader() {}

    static List<String> read(EventDraft draft) {
        String text = draft.text();
        String story = draft.title() + "\n" + text.substring(0, Math.min(text.length(), SCANNED_CHARS));
        List<String> facts = new ArrayList<>();
        Matcher score = SCORE.matcher(story);
        while (score.find()) {
            add(facts, score.group().replaceAll("(\\d)\\s?-\\s?(\\d)", "$1–$2"));
        }
        Matcher quoted = QUOTED.matcher(story);
        while (quoted.find()) {
            add(facts, quoted.group(1) != null ? quoted.group(1) : quoted.group(2));
        }
        Matcher number = NUMBER.matcher(SCORE.matcher(story).replaceAll(" "));
        while (number.find()) {
            add(facts, trimmed(number.group()));
        }
        return List.copyOf(facts);
    }

    private static void add(List<String> facts, String phrase) {
        String fact = phrase.strip();
        boolean news = facts.stream().noneMatch(known -> known.contains(fact));
        if (news && fact.length() >= 2 && fact.length() <= 80 && facts.size() < MOST) {
            facts.add(fact);
        }
    }

    /// A number phrase without the words at its end that lead nowhere; empty when nothing but a bare number is left.
    private static String trimmed(String phrase) {
        String rest = phrase;
        int space = rest.lastIndexOf(' ');
        while (space > 0
                && (rest.length() > MOST_CHARS
                        || LOOSE_ENDS.contains(rest.substring(space + 1).toLowerCase(Locale.ROOT)))) {
            rest = rest.substring(0, space);
            space = rest.lastIndexOf(' ');
        }
        for (String part : rest.split(" ")) {
            if (part.length() > 0
                    && LOOSE_ENDS.contains(part.toLowerCase(Locale.ROOT))
                    && !part.equals("de")
                    && !part.equals("of")) {
                rest = rest.substring(0, (" " + rest + " ").indexOf(" " + part + " "))
                        .strip();
                break;
            }
        }
        return rest.matches("\\d+") ? "" : rest;
    }
}
