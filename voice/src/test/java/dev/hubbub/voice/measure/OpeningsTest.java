package dev.hubbub.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Openings and folding on texts counted by hand.
class OpeningsTest {

    @Test
    void theFirstThreeWordsAreCounted() {
        Openings openings = Openings.of(
                Folding.of(List.of("@ann What a day!", "what a, day for us", "What a night", "no", "yes it is")));
        assertThat(openings).isEqualTo(new Openings("what a day", .4));
    }

    @Test
    void ofEquallyFrequentOnesTheFirstInTheAlphabetIsNamed() {
        assertThat(Openings.of(List.of("b b b", "a a a")).words()).isEqualTo("a a a");
        assertThat(Openings.of(List.of("one two"))).isEqualTo(new Openings("", 0));
    }

    @Test
    void foldingMakesTextsAlike() {
        assertThat(Folding.of("@Ann_1  LOOK https://x.example/a?b  now")).isEqualTo("@ look http now");
        assertThat(Folding.words("@ look, http now 🎉 3-2")).containsExactly("look", "now", "3", "2");
    }
}
