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
    private static final List<String> OF = List.of("de", "del", "of");
    private static final List<String> ARTICLES = List.of("el", "la", "las", "los", "the");
    private static final List<String> LOOSE_ENDS = List.of(
            ("a after al an and are as at be been before but by con cuando de del desde e el en entre for from ha had han"
                            + " has have her his in into is it its la las le lo los more más of on or over para pero por que se"
                            + " since su sus than that the their they to tras un una was were when which while who will with"
                            + " would y hits hit strikes struck kills killed beat beats chose voted said says dijo deja dejan"
                            + " leaves left sacude golpea across around near during durante hasta not no down up"
                            + " against contra sobre")
                    .split(" "));

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
        String rest = SCORE.matcher(story).replaceAll(" ");
        Matcher number = NUMBER.matcher(rest);
        while (number.find()) {
            if (!named(rest, number.start())) {
                add(facts, trimmed(number.group()));
            }
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

    /// A number phrase up to the first word that leads nowhere; empty when nothing but a bare number is left.
    private static String trimmed(String phrase) {
        List<String> kept = new ArrayList<>();
        String before = "";
        for (String part : phrase.split(" ")) {
            String word = part.toLowerCase(Locale.ROOT);
            boolean of = OF.contains(word);
            boolean article = OF.contains(before) && ARTICLES.contains(word);
            if (!kept.isEmpty() && LOOSE_ENDS.contains(word) && !of && !article) {
                break;
            }
            kept.add(part);
            before = word;
        }
        while (!kept.isEmpty() && LOOSE_ENDS.contains(kept.getLast().toLowerCase(Locale.ROOT))) {
            kept.removeLast();
        }
        String rest = String.join(" ", kept);
        return rest.matches("\\d+") || rest.length() > MOST_CHARS ? "" : rest;
    }

    /// Whether the number that begins at `start` is part of a name, as in "Apollo 11".
    private static boolean named(String story, int start) {
        int end = start;
        while (end > 0 && story.charAt(end - 1) == ' ') {
            end--;
        }
        int begin = end;
        while (begin > 0 && Character.isLetterOrDigit(story.charAt(begin - 1))) {
            begin--;
        }
        boolean inside = begin > 1 && story.charAt(begin - 1) == ' ' && ".!?:".indexOf(story.charAt(begin - 2)) < 0;
        return end < start && begin < end && inside && Character.isUpperCase(story.charAt(begin));
    }
}
