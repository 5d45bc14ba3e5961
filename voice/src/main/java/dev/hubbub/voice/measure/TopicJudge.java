package dev.hubbub.voice.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells which of some events a text is about: the one whose brief is nearest by the rarity of the words
/// they share (target X13).
///
/// A brief is what was told of an event (title, story, names, facts, hashtags) and a list of words that go
/// with its kind, written without the phrase banks. A word weighs the logarithm of the number of briefs
/// over those that hold it, twice that when the event itself was told with it, a third when it is an
/// everyday word that comes up in any talk. A text that shares too little, or as much with two events,
/// tells no topic.
public final class TopicJudge {

    /// No topic told.
    public static final int NONE = -1;

    private static final double TOLD = 2;
    private static final double COMMON = .33;

    /// What a text must score at least: the rarest of uncommon words is enough, one common word is not.
    private static final double LEAST = 1.6;
    private static final int SHORTEST_PREFIX = 2;
    private static final double TIE = 1e-9;

    /// How much more a text must say of another event than of its own to be off the topic: a word told of
    /// it, or two of its kind. One word of another kind comes up in any talk.
    private static final double ASTRAY = 3.5;

    private final int events;
    private final Things things;
    private final List<boolean[]> fields = new ArrayList<>();
    private final Map<String, double[]> exact = new HashMap<>();
    private final Map<String, double[]> prefixes = new HashMap<>();
    private final Set<String> idle = new HashSet<>();
    private final Set<String> common = new HashSet<>();

    /// How a text lies to an event.
    public enum Place {
        /// It tells the event, or answers what does and speaks of nothing else.
        ON,
        /// It speaks of something else.
        OFF,
        /// It fits any event.
        OPEN
    }

    /// What is known of an event.
    ///
    /// @param kind such as `sports`, the name of a line in the list of words
    /// @param told everything that was told of it
    public record Brief(String kind, List<String> told) {}

    private TopicJudge(List<Brief> briefs, String language) {
        events = briefs.size();
        things = Things.of(language);
        briefs.forEach(brief -> fields.add(things.fields(brief.told())));
        Map<String, List<String>> kinds = new HashMap<>();
        for (String line : WordFile.lines("topics-" + language + ".txt")) {
            int colon = line.indexOf(':');
            List<String> words = new ArrayList<>();
            for (String word : line.substring(colon + 1).strip().split("\\s+")) {
                words.add(PlainWords.plain(word));
            }
            kinds.put(line.substring(0, colon), words);
        }
        idle.addAll(kinds.getOrDefault("none", List.of()));
        common.addAll(kinds.getOrDefault("common", List.of()));
        for (int event = 0; event < events; event++) {
            for (String told : briefs.get(event).told()) {
                for (String word : PlainWords.of(told)) {
                    if (!PlainWords.ends(word) && !idle.contains(word) && !smallNumber(word)) {
                        put(exact, word, event, TOLD);
                    }
                }
            }
            for (String word : kinds.getOrDefault(briefs.get(event).kind(), List.of())) {
                boolean open = word.endsWith("*");
                put(open ? prefixes : exact, open ? word.substring(0, word.length() - 1) : word, event, 1);
            }
        }
    }

    /// A judge who knows these events, told in one language.
    public static TopicJudge of(List<Brief> briefs, String language) {
        return new TopicJudge(briefs, language);
    }

    /// Where a text stands that was said of an event.
    ///
    /// A reader of a thread knows what it is about, so the text need not tell it; it is off the topic when
    /// it tells another event more than its own, or points at what its own is not ("this storm", of an
    /// earthquake).
    ///
    /// @param answers whether it answers or quotes a text about the event
    public Place place(String text, int event, boolean answers) {
        if (things.pointsElsewhere(PlainWords.of(text), fields.get(event))) {
            return Place.OFF;
        }
        double[] scores = scores(text);
        double own = scores[event];
        for (double other : scores) {
            if (other - own > ASTRAY) {
                return Place.OFF;
            }
        }
        return answers || own >= LEAST ? Place.ON : Place.OPEN;
    }

    /// The number of the event that a text is about, or [#NONE].
    public int nearest(String text) {
        double[] scores = scores(text);
        int best = 0;
        for (int event = 1; event < events; event++) {
            best = scores[event] > scores[best] ? event : best;
        }
        for (int event = 0; event < events; event++) {
            if (event != best && scores[event] >= scores[best] - TIE) {
                return NONE;
            }
        }
        return scores[best] < LEAST ? NONE : best;
    }

    private double[] scores(String text) {
        double[] scores = new double[events];
        for (String word : new HashSet<>(PlainWords.of(text))) {
            double[] weights = weights(word);
            double holders = 0;
            for (double weight : weights) {
                holders += weight > 0 ? 1 : 0;
            }
            if (holders > 0) {
                double rarity = StrictMath.log(events / holders) * (common.contains(word) ? COMMON : 1);
                for (int event = 0; event < events; event++) {
                    scores[event] += weights[event] * rarity;
                }
            }
        }
        return scores;
    }

    /// Whether a word says what an event is about.
    public boolean onTopic(String word, int event) {
        for (String part : PlainWords.of(word)) {
            if (weights(part)[event] > 0) {
                return true;
            }
        }
        return false;
    }

    /// For every event how much a word weighs in its brief.
    private double[] weights(String word) {
        double[] weights = new double[events];
        if (idle.contains(word)) {
            return weights;
        }
        merge(weights, exact.get(word));
        for (int end = SHORTEST_PREFIX; end <= word.length(); end++) {
            merge(weights, prefixes.get(word.substring(0, end)));
        }
        return weights;
    }

    /// Whether a word is a number so small that it may be anybody's age.
    private static boolean smallNumber(String word) {
        return word.length() < 3 && word.chars().allMatch(Character::isDigit);
    }

    private static void merge(double[] weights, double @Nullable [] more) {
        if (more != null) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.max(weights[i], more[i]);
            }
        }
    }

    private void put(Map<String, double[]> words, String word, int event, double weight) {
        double[] weights = words.computeIfAbsent(word, fresh -> new double[events]);
        weights[event] = Math.max(weights[event], weight);
    }
}
