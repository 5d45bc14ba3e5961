package dev.hubbub.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hubbub.engine.kernel.Chance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Near-duplicates against values worked out by hand, and against looking at every pair.
class NearDuplicatesTest {

    @Test
    void sharedGramsOverAllGrams() {
        NearDuplicates near = NearDuplicates.of(List.of("a b c d e", "a b c d f", "x y z"));
        assertThat(near.nearest(0)).as("abc, bcd of abc, bcd, cde, cdf").isCloseTo(.5, within(1e-12));
        assertThat(near.nearest(2)).isZero();
        assertThat(near.share(.5)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(near.share(.8)).isZero();
    }

    @Test
    void punctuationMentionsAndCaseMakeNoDifference() {
        List<String> folded = Folding.of(List.of("@ann So, very true!", "@bob so very true 🎉"));
        assertThat(NearDuplicates.of(folded).share(.8)).isEqualTo(1);
    }

    @Test
    void shortTextsCountAsOneGram() {
        assertThat(NearDuplicates.of(List.of("well done", "well done", "well")).share(.8))
                .isCloseTo(2 / 3.0, within(1e-12));
        assertThat(NearDuplicates.of(List.of()).share(.5)).isZero();
    }

    @Test
    void theIndexFindsWhatEveryPairWouldFind() {
        Chance chance = Chance.of(1, "near");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            int words = 1 + Chance.below(chance.bits(i), 9);
            for (int word = 0; word < words; word++) {
                text.append((char) ('a' + Chance.below(chance.bits(i, word), 3)))
                        .append(' ');
            }
            texts.add(text.toString().strip());
        }
        NearDuplicates near = NearDuplicates.of(texts);
        for (int i = 0; i < texts.size(); i++) {
            double best = 0;
            for (int j = 0; j < texts.size(); j++) {
                best = i == j ? best : Math.max(best, jaccard(texts.get(i), texts.get(j)));
            }
            assertThat(near.nearest(i)).as(texts.get(i)).isCloseTo(best < .5 ? 0 : best, within(1e-12));
        }
    }

    private static double jaccard(String one, String other) {
        Set<String> shared = grams(one);
        Set<String> all = grams(other);
        int together = shared.size() + all.size();
        shared.retainAll(all);
        return (double) shared.size() / (together - shared.size());
    }

    private static Set<String> grams(String text) {
        List<String> words = List.of(text.split(" "));
        Set<String> grams = new HashSet<>();
        for (int i = 0; i < Math.max(1, words.size() - 2); i++) {
            grams.add(String.join(" ", words.subList(i, Math.min(words.size(), i + 3))));
        }
        return grams;
    }
}
