package dev.hubbub.voice.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The most frequent first three words of a heap of texts.
///
/// @param words the three words, empty when no text has three
/// @param share of all texts, those with fewer than three words included
public record Openings(String words, double share) {

    private static final int WORDS = 3;

    /// Counts folded texts; of openings equally frequent the first in the alphabet is named.
    public static Openings of(List<String> folded) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String text : folded) {
            List<String> words = Folding.words(text);
            if (words.size() >= WORDS) {
                counts.merge(String.join(" ", words.subList(0, WORDS)), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> new Openings(most.getKey(), (double) most.getValue() / folded.size()))
                .orElse(new Openings("", 0));
    }
}
