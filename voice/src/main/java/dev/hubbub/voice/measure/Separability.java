package dev.hubbub.voice.measure;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.voice.TextMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which of some authors wrote a text, told by a linear classifier on texts it has not seen (target X12).
///
/// Features are words, pairs of words and runs of two to four characters; a text is the vector of 1 + log of their
/// counts times their rarity, of length one. One weight per feature and author is learnt by stochastic gradient descent
/// on the logistic loss over all authors. Order and start are fixed, so equal heaps measure equal.
public final class Separability {

    private static final int LEAST_TEXTS = 2;
    private static final int LONGEST_RUN = 4;
    private static final int ROUNDS = 12;
    private static final double RATE = 6;
    private static final Chance ORDER = Chance.of(3, "voice.measure.order");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int authors;
    private float[] rarity = {};
    private float[] weights = {};

    private record Vector(int[] features, float[] values) {}

    private record Sample(int author, String text) {}

    private Separability(int authors) {
        this.authors = authors;
    }

    /// Share of unseen texts whose author comes first of all.
    ///
    /// @param folded texts of every author, the same order in which they are taken: first those to learn from
    /// @param learn  how many of each author's texts are learnt from; the rest is told apart
    public static double top1(List<List<String>> folded, int learn) {
        List<Sample> known = new ArrayList<>();
        List<Sample> unseen = new ArrayList<>();
        for (int author = 0; author < folded.size(); author++) {
            List<String> texts = folded.get(author);
            for (int i = 0; i < texts.size(); i++) {
                (i < learn ? known : unseen).add(new Sample(author, texts.get(i)));
            }
        }
        Separability classifier = new Separability(folded.size());
        classifier.learn(known);
        int right = 0;
        for (Sample sample : unseen) {
            right += classifier.author(sample.text()) == sample.author() ? 1 : 0;
        }
        return unseen.isEmpty() ? Double.NaN : (double) right / unseen.size();
    }

    private void learn(List<Sample> known) {
        List<Map<String, Integer>> counted =
                known.stream().map(sample -> features(sample.text())).toList();
        Map<String, Integer> spread = new HashMap<>();
        counted.forEach(counts -> counts.keySet().forEach(feature -> spread.merge(feature, 1, Integer::sum)));
        List<String> kept = spread.entrySet().stream()
                .filter(feature -> feature.getValue() >= LEAST_TEXTS)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        rarity = new float[kept.size()];
        for (int i = 0; i < kept.size(); i++) {
            numbers.put(kept.get(i), i);
            rarity[i] = (float) (1 + StrictMath.log((1.0 + known.size()) / (1 + spread.getOrDefault(kept.get(i), 0))));
        }
        weights = new float[kept.size() * authors];
        List<Vector> vectors = counted.stream().map(this::vector).toList();
        float[] scores = new float[authors];
        for (int round = 0; round < ROUNDS; round++) {
            int[] order = shuffled(vectors.size(), round);
            float rate = (float) (RATE / (1 + round));
            for (int sample : order) {
                Vector vector = vectors.get(sample);
                score(vector, scores);
                softmax(scores);
                scores[known.get(sample).author()] -= 1;
                for (int i = 0; i < vector.features.length; i++) {
                    float step = rate * vector.values[i];
                    int row = vector.features[i] * authors;
                    for (int author = 0; author < authors; author++) {
                        weights[row + author] -= step * scores[author];
                    }
                }
            }
        }
    }

    private int author(String text) {
        float[] scores = new float[authors];
        score(vector(features(text)), scores);
        int best = 0;
        for (int author = 1; author < authors; author++) {
            best = scores[author] > scores[best] ? author : best;
        }
        return best;
    }

    private void score(Vector vector, float[] scores) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < vector.features.length; i++) {
            int row = vector.features[i] * authors;
            float value = vector.values[i];
            for (int author = 0; author < authors; author++) {
                scores[author] += value * weights[row + author];
            }
        }
    }

    private static void softmax(float[] scores) {
        float most = scores[0];
        for (float score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) StrictMath.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= (float) sum;
        }
    }

    private Vector vector(Map<String, Integer> counts) {
        int[] features = counts.keySet().stream()
                .mapToInt(feature -> numbers.getOrDefault(feature, -1))
                .filter(number -> number >= 0)
                .sorted()
                .toArray();
        Map<Integer, Integer> byNumber = new HashMap<>();
        counts.forEach((feature, count) -> byNumber.put(numbers.getOrDefault(feature, -1), count));
        float[] values = new float[features.length];
        double squares = 0;
        for (int i = 0; i < features.length; i++) {
            values[i] = (float) ((1 + StrictMath.log(byNumber.getOrDefault(features[i], 1))) * rarity[features[i]]);
            squares += values[i] * values[i];
        }
        float length = (float) Math.sqrt(Math.max(squares, 1e-12));
        for (int i = 0; i < values.length; i++) {
            values[i] /= length;
        }
        return new Vector(features, values);
    }

    private static Map<String, Integer> features(String folded) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> tokens = TextMeasure.tokens(folded);
        for (int i = 0; i < tokens.size(); i++) {
            counts.merge("w " + tokens.get(i), 1, Integer::sum);
            if (i > 0) {
                counts.merge("p " + tokens.get(i - 1) + ' ' + tokens.get(i), 1, Integer::sum);
            }
        }
        String edged = ' ' + folded + ' ';
        for (int run = 2; run <= LONGEST_RUN; run++) {
            for (int i = 0; i + run <= edged.length(); i++) {
                counts.merge("c " + edged.substring(i, i + run), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static int[] shuffled(int size, int round) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = Chance.below(ORDER.bits(round, i), i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
