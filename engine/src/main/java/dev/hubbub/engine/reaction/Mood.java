package dev.hubbub.engine.reaction;

import dev.hubbub.engine.reaction.Lexicon.Tone;
import dev.hubbub.engine.reaction.Phrases.Match;
import dev.hubbub.engine.reaction.Reading.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How good the news is and how much people quarrel over it, with the reasons.
record Mood(double valence, String valenceBecause, double controversy, String controversyBecause) {

    /// Points at which the mood is about three quarters of the way to its end.
    private static final double VALENCE_SCALE = 3;

    private static final double CONTROVERSY_SCALE = 4;
    /// How far before a word a negation or an intensifier still counts.
    private static final int REACH_WORDS = 3;

    static Mood of(Reading reading, EventType type, Casualties casualties, boolean sides) {
        List<String> goods = new ArrayList<>();
        double valence = prior(type);
        goods.add(shown("it is " + EventClassifier.word(type), valence));
        Map<String, Double> tones = new TreeMap<>();
        for (List<Word> words : List.of(reading.headline(), reading.story())) {
            addTones(tones, words, reading);
        }
        for (Map.Entry<String, Double> tone : tones.entrySet()) {
            valence += tone.getValue();
            goods.add(shown("'" + tone.getKey() + "'", tone.getValue()));
        }
        if (casualties.dead() > 0) {
            double loss = -1 - StrictMath.log10((double) casualties.dead());
            valence += loss;
            goods.add(shown(casualties.dead() + " dead", loss));
        }

        List<String> quarrels = new ArrayList<>();
        double heat = heat(type);
        quarrels.add(shown("it is " + EventClassifier.word(type), heat));
        for (Hit<Double> hit : reading.hits(reading.lexicon().controversy)) {
            heat += hit.value() * hit.weight();
            quarrels.add(shown("'" + hit.phrase() + "'", hit.value() * hit.weight()));
        }
        if (sides) {
            heat += 0.5;
            quarrels.add(shown("two sides", 0.5));
        }
        double controversy = heat <= 0 ? 0 : StrictMath.tanh(heat / CONTROVERSY_SCALE);
        return new Mood(
                rounded(StrictMath.tanh(valence / VALENCE_SCALE)),
                String.join(", ", goods),
                rounded(controversy),
                String.join(", ", quarrels));
    }

    static double rounded(double value) {
        return Math.rint(value * 100) / 100 + 0.0;
    }

    private static void addTones(Map<String, Double> tones, List<Word> words, Reading reading) {
        List<Match<Tone>> matches = reading.lexicon().valence.in(words, reading.language());
        for (int i = 0; i < matches.size(); i++) {
            Match<Tone> match = matches.get(i);
            if (match.value().factor()) {
                continue;
            }
            double value = match.value().value() * Reading.weight(words.get(match.from()));
            for (int j = i - 1; j >= 0 && match.from() - matches.get(j).to() < REACH_WORDS; j--) {
                if (!matches.get(j).value().factor()
                        || partedBySentence(words, matches.get(j).to(), match.from())) {
                    break;
                }
                value *= matches.get(j).value().value();
            }
            tones.putIfAbsent(match.phrase(), value);
        }
    }

    private static boolean partedBySentence(List<Word> words, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (words.get(i).opens()) {
                return true;
            }
        }
        return false;
    }

    private static double prior(EventType type) {
        return switch (type) {
            case SPORTS -> 0.5;
            case SCIENCE -> 0.8;
            case TECHNOLOGY -> 0.3;
            case ENTERTAINMENT -> 0.3;
            case LOCAL_LIFE -> 0.2;
            case POLITICS, BUSINESS -> 0;
            case HEALTH -> -0.2;
            case CRIME -> -1.2;
            case DISASTER -> -1.5;
        };
    }

    private static double heat(EventType type) {
        return switch (type) {
            case POLITICS -> 1.8;
            case SPORTS -> 1.0;
            case CRIME -> 1.2;
            case ENTERTAINMENT, BUSINESS, HEALTH -> 0.7;
            case TECHNOLOGY, LOCAL_LIFE -> 0.6;
            case DISASTER -> 0.5;
            case SCIENCE -> 0.3;
        };
    }

    private static String shown(String what, double points) {
        return String.format(Locale.ROOT, "%s (%.1f)", what, points);
    }
}
