package dev.hubbub.engine.reaction;

import dev.hubbub.engine.reaction.Lexicon.Role;
import dev.hubbub.engine.reaction.Phrases.Match;
import java.util.List;

/// How many people a story says died and were hurt: the largest number near a word for it.
///
/// @param dead    0 when no number is given
/// @param hurt    0 when no number is given
record Casualties(long dead, long hurt) {

    private static final int REACH_WORDS = 5;
    private static final List<String> UNITS = List.of(
            "years",
            "year",
            "anos",
            "ano",
            "months",
            "meses",
            "weeks",
            "semanas",
            "days",
            "dias",
            "hours",
            "horas",
            "minutes",
            "minutos",
            "seconds",
            "segundos",
            "km",
            "kilometres",
            "kilometers",
            "kilometros",
            "miles",
            "metres",
            "meters",
            "metros",
            "per",
            "percent",
            "por",
            "st",
            "nd",
            "rd",
            "th");
    private static final long MOST = 100_000_000;

    static Casualties in(Reading reading) {
        long dead = 0;
        long hurt = 0;
        for (List<Word> words : List.of(reading.headline(), reading.story())) {
            long[] numbers = numbers(words, reading);
            for (Match<Role> match : reading.lexicon().counts.in(words, reading.language())) {
                Role.Kind kind = match.value().kind();
                if (kind == Role.Kind.DEATH || kind == Role.Kind.HARM) {
                    long count = near(words, numbers, match);
                    dead = Math.max(dead, kind == Role.Kind.DEATH ? count : 0);
                    hurt = Math.max(hurt, kind == Role.Kind.HARM ? count : 0);
                }
            }
        }
        return new Casualties(dead, hurt);
    }

    private static long near(List<Word> words, long[] numbers, Match<Role> match) {
        for (int i = match.from() - 1;
                i >= 0 && i >= match.from() - REACH_WORDS && !words.get(i + 1).opens();
                i--) {
            if (numbers[i] > 0) {
                return numbers[i];
            }
        }
        for (int i = match.to();
                i < words.size()
                        && i < match.to() + REACH_WORDS
                        && !words.get(i).opens();
                i++) {
            if (numbers[i] > 0) {
                return numbers[i];
            }
        }
        return 0;
    }

    /// The number that ends at each word, or 0; years, decimals, money and shares are not counted.
    private static long[] numbers(List<Word> words, Reading reading) {
        long[] numbers = new long[words.size()];
        double[] spelled = new double[words.size()];
        for (Match<Role> match : reading.lexicon().counts.in(words, reading.language())) {
            if (match.value().kind() == Role.Kind.NUMBER) {
                spelled[match.from()] = match.value().subject();
            }
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            double value = word.number() ? digits(word.raw()) : spelled[i];
            boolean money = word.gap().endsWith("$")
                    || word.gap().endsWith("€")
                    || word.gap().endsWith("£");
            if (value <= 0 || money || measure(words, i)) {
                continue;
            }
            if (spelled[i] >= 100 && i > 0 && numbers[i - 1] > 0 && word.follows()) {
                value *= numbers[i - 1];
                numbers[i - 1] = 0;
            }
            numbers[i] = (long) Math.min(value, MOST);
        }
        return numbers;
    }

    /// Whether the number at `i` is an age, a share, or a length of time or way.
    private static boolean measure(List<Word> words, int i) {
        boolean age = i > 0
                && List.of("aged", "age", "at", "los", "edad")
                        .contains(words.get(i - 1).key());
        boolean unit = i + 1 < words.size()
                && (words.get(i + 1).gap().startsWith("%")
                        || UNITS.contains(words.get(i + 1).key()));
        return age || unit;
    }

    private static double digits(String raw) {
        boolean grouped = raw.matches("\\d{1,3}([.,]\\d{3})+");
        if (grouped) {
            return Double.parseDouble(raw.replaceAll("[.,]", ""));
        }
        if (raw.matches("(19|20)\\d\\d") || !raw.matches("[0-9]{1,9}")) {
            return 0;
        }
        return Double.parseDouble(raw);
    }
}
