package dev.hubbub.voice.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How close each text of a heap comes to its nearest neighbour: the highest Jaccard index of word 3-grams.
///
/// Exact, not sketched: two texts at or above .5 must share one of the rarest grams of each, so only those are looked
/// up. A text of one or two words counts as one gram.
public final class NearDuplicates {

    private static final int GRAM = 3;
    private static final double LEAST = .5;

    private final double[] nearest;

    private NearDuplicates(double[] nearest) {
        this.nearest = nearest;
    }

    /// Measures folded texts; values below .5 are not kept apart from 0.
    public static NearDuplicates of(List<String> folded) {
        int[][] grams = grams(folded);
        double[] nearest = new double[grams.length];
        int[][] holders = new int
                [1 + Arrays.stream(grams).flatMapToInt(Arrays::stream).max().orElse(-1)][];
        int[] counts = new int[holders.length];
        int[] stamp = new int[grams.length];
        Arrays.fill(stamp, -1);
        int[] bySize = IntStream.range(0, grams.length)
                .boxed()
                .sorted((a, b) -> grams[a].length - grams[b].length)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int text : bySize) {
            int[] own = grams[text];
            int prefix = own.length - (int) StrictMath.ceil(LEAST * own.length) + 1;
            for (int i = 0; i < Math.min(prefix, own.length); i++) {
                int gram = own[i];
                for (int k = 0; k < counts[gram]; k++) {
                    int other = holders[gram][k];
                    if (stamp[other] != text && grams[other].length >= LEAST * own.length) {
                        stamp[other] = text;
                        double alike = jaccard(own, grams[other]);
                        nearest[text] = Math.max(nearest[text], alike);
                        nearest[other] = Math.max(nearest[other], alike);
                    }
                }
            }
            for (int i = 0; i < Math.min(prefix, own.length); i++) {
                add(holders, counts, own[i], text);
            }
        }
        return new NearDuplicates(nearest);
    }

    /// Share of the texts that have another at or above a Jaccard index of .5 or more.
    public double share(double index) {
        long near = Arrays.stream(nearest).filter(value -> value >= index).count();
        return nearest.length == 0 ? 0 : (double) near / nearest.length;
    }

    /// The highest index of one text with any other; 0 when below .5.
    public double nearest(int text) {
        return nearest[text] < LEAST ? 0 : nearest[text];
    }

    private static void add(int[][] holders, int[] counts, int gram, int text) {
        int[] known = holders[gram];
        if (known == null) {
            holders[gram] = known = new int[2];
        } else if (known.length == counts[gram]) {
            holders[gram] = known = Arrays.copyOf(known, 2 * known.length);
        }
        known[counts[gram]++] = text;
    }

    /// The different grams of every text as numbers, the rarest gram the smallest number, in ascending order.
    private static int[][] grams(List<String> folded) {
        Map<String, Integer> numbers = new HashMap<>();
        int[][] grams = new int[folded.size()][];
        int[] counts = new int[1024];
        for (int text = 0; text < grams.length; text++) {
            List<String> words = Folding.words(folded.get(text));
            int size = Math.max(1, words.size() - GRAM + 1);
            int[] own = new int[size];
            for (int i = 0; i < size; i++) {
                String gram = String.join(" ", words.subList(i, Math.min(words.size(), i + GRAM)));
                if (words.isEmpty()) {
                    gram = folded.get(text);
                }
                own[i] = numbers.computeIfAbsent(gram, fresh -> numbers.size());
            }
            own = Arrays.stream(own).distinct().toArray();
            for (int gram : own) {
                if (gram >= counts.length) {
                    counts = Arrays.copyOf(counts, 2 * gram);
                }
                counts[gram]++;
            }
            grams[text] = own;
        }
        int[] frequency = counts;
        int[] order = IntStream.range(0, numbers.size())
                .boxed()
                .sorted((a, b) -> frequency[a] != frequency[b] ? frequency[a] - frequency[b] : a - b)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        for (int[] own : grams) {
            for (int i = 0; i < own.length; i++) {
                own[i] = rank[own[i]];
            }
            Arrays.sort(own);
        }
        return grams;
    }

    private static double jaccard(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) shared / (one.length + other.length - shared);
    }
}
