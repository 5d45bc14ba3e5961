package dev.hubbub.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The measures against values worked out by hand.
class TextMeasureTest {

    @Test
    void duplicatesIgnoreCaseAndSpace() {
        assertThat(TextMeasure.duplicateShare(List.of("Well  done", "well done", "no", "NO\n")))
                .isEqualTo(.5);
    }

    @Test
    void punctuationIsATokenOfItsOwn() {
        assertThat(TextMeasure.tokens("So, what? #Yes @you 🎉"))
                .containsExactly("so", ",", "what", "?", "#yes", "@you", "🎉");
    }

    @Test
    void distinct2CountsBigrams() {
        assertThat(TextMeasure.distinct2(List.of("a b c", "a b d"), 1)).isCloseTo(.75, within(1e-12));
    }

    @Test
    void selfBleuIsOneForCopiesAndSmallForStrangers() {
        assertThat(TextMeasure.selfBleu4(Collections.nCopies(10, "one two three four five"), 1))
                .isCloseTo(1, within(1e-9));
        assertThat(TextMeasure.selfBleu4(List.of("a b c d e", "f g h i j", "k l m n o"), 1))
                .isLessThan(.1);
    }

    @Test
    void deflateRatioRisesWithRepetition() {
        assertThat(TextMeasure.deflateRatio(Collections.nCopies(1_000, "the same again")))
                .isGreaterThan(50);
    }

    @Test
    void sharesAndMode() {
        List<String> texts = List.of("x".repeat(30), "y".repeat(31), "😂", "#a " + "z".repeat(150));
        assertThat(TextMeasure.emojiShare(texts)).isEqualTo(.25);
        assertThat(TextMeasure.hashtagShare(texts)).isEqualTo(.25);
        assertThat(TextMeasure.longerShare(texts, 140)).isEqualTo(.25);
        assertThat(TextMeasure.modeLength(texts)).isBetween(27, 34);
    }

    @Test
    void theHandlesThatAReplyBeginsWithAreNoPartOfItsLength() {
        assertThat(TextMeasure.length("@ana_23 @bo so true")).isEqualTo("so true".length());
        assertThat(TextMeasure.length("so true @ana_23")).isEqualTo("so true @ana_23".length());
        assertThat(TextMeasure.length("@ana_23")).isZero();
        assertThat(TextMeasure.length("")).isZero();
    }
}
