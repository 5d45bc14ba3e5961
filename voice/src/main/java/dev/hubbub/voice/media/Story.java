package dev.hubbub.voice.media;

import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Stakeholder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What of an event can be put on a picture: its score, figures, shares, sentences, sides.
///
/// @param score    figures of the first and the second side, or null
/// @param figure   a fact that is mostly a number, or null
/// @param sentence the first sentence of the story that is short enough, or null
/// @param rival    the first side that is not the subject's, or null
record Story(
        Event event,
        int @Nullable [] score,
        @Nullable String figure,
        @Nullable String figureOf,
        List<String> shares,
        @Nullable String sentence,
        @Nullable String subject,
        @Nullable String rival) {

    private static final Pattern SCORE = Pattern.compile("(?<![\\d.,])(\\d{1,2})\\s?[–-]\\s?(\\d{1,2})(?![\\d.,%])");
    private static final Pattern SHARE =
            Pattern.compile("(\\d{1,3}(?:[.,]\\d+)?)\\s?(?:%|per cent|percent|por ciento)");
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\p{L}\\d])[$€£]?\\d[\\d.,]*(?:\\s?(?:%|°C|km/h|km|cm|bn|m|million|billion|millones|years|años))?");
    private static final Pattern TELLING = Pattern.compile("(?<![\\p{L}\\d])\\d");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final int LONGEST_QUOTE = 150;
    private static final int SHORTEST_QUOTE = 30;

    static Story of(Event event) {
        List<Stakeholder> sides = event.stakeholders();
        String subject = sides.isEmpty() ? null : sides.getFirst().name();
        Stakeholder other = sides.stream()
                .filter(side -> !side.side().equals(sides.getFirst().side()))
                .findFirst()
                .orElse(null);
        String[] figure = figure(event);
        return new Story(
                event,
                other == null ? null : score(event, sides.getFirst(), other),
                figure == null ? null : figure[0],
                figure == null ? null : figure[1],
                shares(event),
                sentence(event.text()),
                subject,
                other == null ? null : other.name());
    }

    /// The day it happened, as people of a language write it, in UTC.
    String date(String language) {
        Locale locale = language.equals("es") ? Locale.of("es", "ES") : Locale.ENGLISH;
        String pattern = language.equals("es") ? "d 'de' MMMM 'de' uuuu" : "d MMMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, locale)
                .format(Instant.ofEpochMilli(event.atMs()).atOffset(ZoneOffset.UTC));
    }

    /// City and country, the country alone, or an empty text.
    String place(String language) {
        String code = event.place().country();
        String country = code.isEmpty()
                ? ""
                : Locale.of("", code).getDisplayCountry(language.equals("es") ? Locale.of("es") : Locale.ENGLISH);
        String city = event.place().city();
        return city.isEmpty() ? country : country.isEmpty() || country.equals(city) ? city : city + ", " + country;
    }

    /// The facts that say something by themselves: a number, or three words.
    List<String> tellingFacts() {
        return event.facts().stream()
                .filter(fact ->
                        (TELLING.matcher(fact).find() && !YEAR.matcher(fact).matches())
                                || fact.strip().split("\\s+").length >= 3)
                .toList();
    }

    private static int @Nullable [] score(Event event, Stakeholder first, Stakeholder second) {
        List<String> texts = new ArrayList<>(event.facts());
        texts.add(event.title());
        for (String text : texts) {
            Matcher found = SCORE.matcher(text);
            if (found.find()) {
                int left = Integer.parseInt(found.group(1));
                int right = Integer.parseInt(found.group(2));
                boolean turned = first.outcome() > second.outcome() ? left < right : left > right;
                return turned && first.outcome() != second.outcome()
                        ? new int[] {right, left}
                        : new int[] {left, right};
            }
        }
        return null;
    }

    private static String @Nullable [] figure(Event event) {
        for (String fact : event.facts()) {
            Matcher found = FIGURE.matcher(fact);
            String best = "";
            while (found.find()) {
                best = found.group().strip().length() > best.length()
                        ? found.group().strip()
                        : best;
            }
            best = best.replaceAll("[.,]$", "");
            boolean year = YEAR.matcher(best).matches();
            if (best.length() >= 2 && !year && !SCORE.matcher(fact).find()) {
                return new String[] {best, fact};
            }
        }
        return null;
    }

    private static List<String> shares(Event event) {
        List<String> shares = new ArrayList<>();
        for (String fact : event.facts()) {
            Matcher found = SHARE.matcher(fact);
            if (found.find() && Double.parseDouble(found.group(1).replace(',', '.')) <= 100 && shares.size() < 8) {
                String label = (fact.substring(0, found.start()) + " " + fact.substring(found.end()))
                        .replaceAll("^[\\s,:–-]+|[\\s,:–-]+$", "")
                        .replaceAll("\\s+", " ");
                shares.add(found.group(1));
                shares.add(label);
            }
        }
        return shares;
    }

    private static @Nullable String sentence(String text) {
        for (String sentence : text.split("(?<=[.!?])(?<![A-ZÁÉÍÓÚÑ]\\.)\\s+")) {
            String stripped = sentence.strip();
            if (stripped.length() >= SHORTEST_QUOTE && stripped.length() <= LONGEST_QUOTE) {
                return stripped;
            }
        }
        return null;
    }
}
