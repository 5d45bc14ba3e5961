package dev.hubbub.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The known word that somebody probably meant by an unknown one.
public final class Nearest {

    private Nearest() {}

    /// The known word with the fewest edits from `word`, when they are few for its length.
    public static Optional<String> to(String word, Collection<String> known) {
        String meant = plain(word);
        return known.stream()
                .min(Comparator.comparingInt(candidate -> edits(meant, plain(candidate))))
                .filter(candidate -> edits(meant, plain(candidate)) <= Math.max(1, meant.length() / 3));
    }

    /// "did you mean 'x'?" or the list of what is known.
    public static String hint(String word, Collection<String> known) {
        return to(word, known)
                .map(candidate -> "did you mean '" + candidate + "'?")
                .orElseGet(() -> "known are: " + String.join(", ", known));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Levenshtein's distance.
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[other.length()];
    }
}
