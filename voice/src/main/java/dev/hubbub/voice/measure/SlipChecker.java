package dev.hubbub.voice.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A small grammar checker: finds slips that no writer makes on purpose, by expressions and lists.
///
/// Informal writing is no slip: small letters, missing full stops, accents and apostrophes, slang, drawn-out words,
/// typing errors. What counts is what a broken grammar writes: doubled little words, a wrong article or contraction, a
/// number or gender that does not agree, a slot left open, marks in the wrong place. The rules stand in
/// `slips-LANGUAGE.txt`, one a line.
public final class SlipChecker {

    private final Map<String, Pattern> rules = new LinkedHashMap<>();

    /// A slip.
    ///
    /// @param rule name of the rule
    /// @param text the words that break it
    public record Slip(String rule, String text) {}

    private SlipChecker(String language) {
        Map<String, String> lists = new LinkedHashMap<>();
        for (String file : List.of("slips-all.txt", "slips-" + language + ".txt")) {
            for (String line : WordFile.lines(file)) {
                int colon = line.indexOf(": ");
                String name = line.substring(0, colon);
                String rest = line.substring(colon + 2).strip();
                if (name.startsWith("$")) {
                    lists.put(name, rest.replace(' ', '|'));
                } else {
                    String expression = rest;
                    for (Map.Entry<String, String> list : lists.entrySet()) {
                        expression = expression.replace(list.getKey(), "(?:" + list.getValue() + ")");
                    }
                    rules.put(
                            name,
                            Pattern.compile(
                                    expression,
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
                }
            }
        }
    }

    /// The checker of one language.
    public static SlipChecker of(String language) {
        return new SlipChecker(language);
    }

    /// All slips of a text, at most one of each rule.
    public List<Slip> slips(String text) {
        List<Slip> slips = new ArrayList<>();
        rules.forEach((name, pattern) -> first(pattern, text).ifPresent(found -> slips.add(new Slip(name, found))));
        return slips;
    }

    /// Slips per thousand texts.
    public double perThousand(List<String> texts) {
        int slips = 0;
        for (String text : texts) {
            slips += slips(text).size();
        }
        return texts.isEmpty() ? Double.NaN : 1000.0 * slips / texts.size();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
