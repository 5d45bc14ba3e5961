package dev.hubbub.voice;

import java.util.ArrayList;
import java.util.List;

/// The words of a post that an answer picks up: one to three in a row that carry its meaning.
final class Echo {

    private static final int LONGEST = 26;

    private Echo() {}

    /// Whether there is anything in these words to pick up.
    static boolean possible(String words, List<String> stopWords) {
        return !runs(words, stopWords).isEmpty();
    }

    /// A run of the words.
    static String of(String words, List<String> stopWords, long bits) {
        List<String> runs = runs(words, stopWords);
        return runs.isEmpty() ? "" : runs.get((int) Long.remainderUnsigned(bits, runs.size()));
    }

    private static List<String> runs(String words, List<String> stopWords) {
        List<String> runs = new ArrayList<>();
        String[] tokens = words.split("\\s+");
        for (int from = 0; from < tokens.length; from++) {
            for (int to = from; to < Math.min(tokens.length, from + 3); to++) {
                boolean plain = plain(tokens[to]);
                if ((to == from || to - from == 2) && (!plain || small(tokens[to], stopWords))) {
                    break;
                }
                boolean last = !plain && word(tokens[to]);
                if (to > from && !small(tokens[to], stopWords) && (plain || last)) {
                    String run = bare(String.join(" ", List.of(tokens).subList(from, to + 1)));
                    if (run.length() <= LONGEST) {
                        runs.add(run);
                    }
                }
                if (!plain) {
                    break;
                }
            }
        }
        return runs;
    }

    private static boolean small(String token, List<String> stopWords) {
        String bare = bare(token);
        return bare.length() < 4 || stopWords.contains(bare);
    }

    private static boolean plain(String token) {
        return token.chars().allMatch(c -> Character.isLowerCase(c) || c == '\'');
    }

    private static boolean word(String token) {
        return bare(token).chars().allMatch(Character::isLowerCase) && Character.isLetter(token.charAt(0));
    }

    private static String bare(String run) {
        int to = run.length();
        while (to > 0 && !Character.isLetterOrDigit(run.charAt(to - 1))) {
            to--;
        }
        return run.substring(0, to);
    }
}
