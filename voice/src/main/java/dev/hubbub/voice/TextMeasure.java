package dev.hubbub.voice;

import dev.hubbub.engine.kernel.Chance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;

/// Measures of how much a heap of posts reads as written by people (targets X1, X5, X8 to X11).
///
/// Texts are counted in lower case with every run of white space as one space; punctuation marks are tokens of their
/// own. Sums are taken in the order of the texts, so equal heaps measure equal.
public final class TextMeasure {

    private static final int DRAWS = 10;
    private static final int NGRAM = 4;

    private TextMeasure() {}

    /// Share of texts that repeat an earlier one word for word (X8).
    public static double duplicateShare(List<String> texts) {
        Set<String> seen = new HashSet<>();
        int repeats = 0;
        for (String text : texts) {
            repeats += seen.add(normalised(text)) ? 0 : 1;
        }
        return texts.isEmpty() ? 0 : (double) repeats / texts.size();
    }

    /// Different bigrams per bigram in 1,000 of the texts, the mean of ten draws (X9).
    public static double distinct2(List<String> texts, long seed) {
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Set<String> different = new HashSet<>();
            int all = 0;
            for (String text : sample(texts, 1_000, seed, draw)) {
                List<String> tokens = tokens(text);
                for (int i = 0; i + 1 < tokens.size(); i++) {
                    different.add(tokens.get(i) + ' ' + tokens.get(i + 1));
                    all++;
                }
            }
            sum += all == 0 ? 0 : (double) different.size() / all;
        }
        return sum / DRAWS;
    }

    /// Mean BLEU-4 of 500 of the texts, each against the other 499 (X10; Zhu et al. 2018, Texygen).
    public static double selfBleu4(List<String> texts, long seed) {
        List<List<String>> chosen = sample(texts, 500, seed, DRAWS).stream()
                .map(TextMeasure::tokens)
                .toList();
        List<Map<String, int[]>> best = new ArrayList<>();
        for (int n = 1; n <= NGRAM; n++) {
            best.add(highest(chosen, n));
        }
        int[] lengths = chosen.stream().mapToInt(List::size).toArray();
        double sum = 0;
        for (int i = 0; i < chosen.size(); i++) {
            sum += bleu(i, chosen.get(i), best, lengths);
        }
        return chosen.isEmpty() ? 0 : sum / chosen.size();
    }

    /// Bytes per byte after zlib level 9, texts joined by line feeds (X11).
    public static double deflateRatio(List<String> texts) {
        byte[] bytes = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater(9);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] buffer = new byte[1 << 16];
            long packed = 0;
            while (!deflater.finished()) {
                packed += deflater.deflate(buffer);
            }
            return packed == 0 ? 0 : (double) bytes.length / packed;
        } finally {
            deflater.end();
        }
    }

    /// Share of texts with an emoji (X5).
    public static double emojiShare(List<String> texts) {
        return share(texts, text -> text.codePoints().anyMatch(TextMeasure::emoji));
    }

    /// Share of texts with a hashtag (X6).
    public static double hashtagShare(List<String> texts) {
        return share(texts, text -> text.indexOf('#') >= 0);
    }

    /// Length of a text as the platform counts it, in UTF-16 units: the handles that a reply begins with are no
    /// part of it, as on Twitter since 30 March 2017, before the lengths of target X1 were published.
    public static int length(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '@') {
            int end = text.indexOf(' ', from);
            from = end < 0 ? text.length() : end + 1;
        }
        return text.length() - from;
    }

    /// Share of texts longer than a number of units (X1).
    public static double longerShare(List<String> texts, int units) {
        return share(texts, text -> length(text) > units);
    }

    /// The most frequent length, as the middle of the fullest band of nine units (X1).
    public static int modeLength(List<String> texts) {
        int[] counts = new int[400];
        for (String text : texts) {
            counts[Math.min(length(text), counts.length - 1)]++;
        }
        int mode = 0;
        int fullest = -1;
        for (int middle = 4; middle < counts.length - 4; middle++) {
            int band = Arrays.stream(counts, middle - 4, middle + 5).sum();
            if (band > fullest) {
                fullest = band;
                mode = middle;
            }
        }
        return mode;
    }

    /// A text as the measures count it: small letters, single spaces.
    public static String normalised(String text) {
        return String.join(" ", text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    }

    /// The tokens of a text: words and single punctuation marks in small letters.
    public static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        normalised(text).codePoints().forEach(c -> {
            boolean inside = Character.isLetterOrDigit(c) || c == '\'' || c == '_' || c == '@' || c == '#';
            if (inside) {
                word.appendCodePoint(c);
                return;
            }
            flush(word, tokens);
            if (c != ' ') {
                tokens.add(Character.toString(c));
            }
        });
        flush(word, tokens);
        return tokens;
    }

    private static void flush(StringBuilder word, List<String> tokens) {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean emoji(int c) {
        return (c >= 0x1F000 && c < 0x1FB00) || (c >= 0x2600 && c < 0x2800) || c == 0x2B50;
    }

    private interface Test {
        boolean holds(String text);
    }

    private static double share(List<String> texts, Test test) {
        int found = 0;
        for (String text : texts) {
            found += test.holds(text) ? 1 : 0;
        }
        return texts.isEmpty() ? 0 : (double) found / texts.size();
    }

    /// A sample without repetition, by a partial Fisher–Yates shuffle.
    private static List<String> sample(List<String> texts, int size, long seed, int draw) {
        if (texts.size() <= size) {
            return texts;
        }
        Chance chance = Chance.of(seed, "voice.measure").at(draw);
        List<String> pool = new ArrayList<>(texts);
        for (int i = 0; i < size; i++) {
            int other = i + Chance.below(chance.bits(i), pool.size() - i);
            String swapped = pool.get(i);
            pool.set(i, pool.get(other));
            pool.set(other, swapped);
        }
        return pool.subList(0, size);
    }

    private static Map<String, Integer> counts(List<String> tokens, int n) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + n <= tokens.size(); i++) {
            counts.merge(String.join(" ", tokens.subList(i, i + n)), 1, Integer::sum);
        }
        return counts;
    }

    /// For every n-gram: its highest count in one text, which text that is, and the highest count in any other.
    private static Map<String, int[]> highest(List<List<String>> texts, int n) {
        Map<String, int[]> best = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            for (Map.Entry<String, Integer> entry : counts(texts.get(i), n).entrySet()) {
                int[] known = best.computeIfAbsent(entry.getKey(), key -> new int[] {0, -1, 0});
                int count = entry.getValue();
                if (count > known[0]) {
                    known[2] = known[0];
                    known[0] = count;
                    known[1] = i;
                } else if (count > known[2]) {
                    known[2] = count;
                }
            }
        }
        return best;
    }

    private static double bleu(int self, List<String> tokens, List<Map<String, int[]>> best, int[] lengths) {
        double logs = 0;
        for (int n = 1; n <= NGRAM; n++) {
            int all = Math.max(1, tokens.size() - n + 1);
            int hits = 0;
            for (Map.Entry<String, Integer> entry : counts(tokens, n).entrySet()) {
                int[] known = best.get(n - 1).getOrDefault(entry.getKey(), new int[] {0, -1, 0});
                hits += Math.min(entry.getValue(), known[1] == self ? known[2] : known[0]);
            }
            logs += StrictMath.log((hits == 0 ? .1 : hits) / (double) all) / NGRAM;
        }
        int length = tokens.size();
        int closest = Integer.MAX_VALUE;
        for (int i = 0; i < lengths.length; i++) {
            if (i != self && Math.abs(lengths[i] - length) < Math.abs(closest - length)) {
                closest = lengths[i];
            }
        }
        double brevity = length == 0 ? 0 : length >= closest ? 1 : StrictMath.exp(1 - (double) closest / length);
        return brevity * StrictMath.exp(logs);
    }
}
