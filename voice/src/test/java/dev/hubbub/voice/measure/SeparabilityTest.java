package dev.hubbub.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.kernel.Chance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Authors with a hand of their own are told apart, authors without are not. All draws are fixed, so nothing here can
/// fail by chance.
class SeparabilityTest {

    private static final Chance CHANCE = Chance.of(9, "authors");
    private static final int AUTHORS = 20;

    /// Texts of six words; of each the author's own habit decides with this share, else a draw for all alike.
    private static List<List<String>> authors(double habit) {
        List<List<String>> authors = new ArrayList<>();
        for (int author = 0; author < AUTHORS; author++) {
            List<String> texts = new ArrayList<>();
            for (int text = 0; text < 60; text++) {
                StringBuilder words = new StringBuilder();
                for (int word = 0; word < 6; word++) {
                    boolean own = CHANCE.unit(author, text, word) < habit;
                    int range = own ? 8 : 160;
                    int from = own ? 8 * author : 0;
                    words.append("w")
                            .append(from + Chance.below(CHANCE.bits(author, text, word + 10), range))
                            .append(' ');
                }
                texts.add(words.toString());
            }
            authors.add(texts);
        }
        return authors;
    }

    @Test
    void aHandOfOnesOwnIsTold() {
        assertThat(Separability.top1(authors(1), 40)).isGreaterThan(.98);
    }

    @Test
    void nobodyCanTellTheSameHand() {
        assertThat(Separability.top1(authors(0), 40)).as("chance is .05").isLessThan(.10);
    }

    @Test
    void moreHabitIsToldMoreOften() {
        double little = Separability.top1(authors(.15), 40);
        double much = Separability.top1(authors(.4), 40);
        assertThat(little).isBetween(.10, .80);
        assertThat(much).isGreaterThan(little + .1);
    }

    @Test
    void maskingTakesTheTopicOut() {
        assertThat(Masking.of("harbour won 3 2 #cup today", word -> word.equals("harbour")))
                .isEqualTo("_ won _ _ _ today");
    }
}
