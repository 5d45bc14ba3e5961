package dev.hubbub.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The words of a post that an answer picks up: two or three in a row that begin and end with one of weight.
final class Echo {

    private static final int LONGEST = 26;
    private static final int WORDS = 3;
    private static final int SHORTEST = 4;

    private Echo() {}

    /// Whether there is anything in these words to pick up.
    static boolean possible(String words, Set<String> smallWords) {
        return !runs(words, smallWords, true).isEmpty();
    }

    /// A run of the words.
    static String of(String words, Set<String> smallWords, long bits) {
        List<String> runs = runs(words, smallWords, false);
        return runs.isEmpty() ? "" : runs.get((int) Long.remainderUnsigned(bits, runs.size()));
    }

    private static List<String> runs(String words, Set<String> smallWords, boolean one) {
        List<String> runs = new ArrayList<>();
        String[] tokens = words.split(" ");
        for (int from = 0; from + 1 < tokens.length; from++) {
            if (!plain(tokens[from]) || small(tokens[from], smallWords)) {
                continue;
            }
            for (int to = from + 1; to < Math.min(tokens.length, from + WORDS); to++) {
                String last = bare(tokens[to]);
                if (!plain(last)) {
                    break;
                }
                if (!small(last, smallWords)) {
                    String run = bare(String.join(" ", List.of(tokens).subList(from, to + 1)));
                    if (run.length() <= LONGEST) {
                        runs.add(run);
                        if (one) {
                            return runs;
                        }
                    }
                }
                if (last.length() < tokens[to].length()) {
                    break;
                }
            }
        }
        return runs;
    }

    private static boolean small(String token, Set<String> smallWords) {
        return token.length() < SHORTEST || smallWords.contains(token);
    }

    private static boolean plain(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (!Character.isLowerCase(c) && c != '\'' && c != '-') {
                return false;
            }
        }
        return !token.isEmpty();
    }

    private static String bare(String run) {
        int to = run.length();
        while (to > 0 && !Character.isLetterOrDigit(run.charAt(to - 1))) {
            to--;
        }
        return run.substring(0, to);
    }
}
