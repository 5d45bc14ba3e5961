package dev.hubbub.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.voice.measure.StanceJudge.Matter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How often the judge of stance is right: on sentences made to try one rule each, and on fifty texts a language that
/// were written and labelled by hand, apart from its lexicon. The figures stand in docs/fidelity.md.
class StanceJudgeTest {

    private static final StanceJudge ENGLISH = StanceJudge.of("en");
    private static final Matter WON = new Matter(List.of("Harbour City"), List.of("Northgate United"), .9);
    private static final Matter LOST = new Matter(List.of("Harbour City"), List.of("Northgate United"), -.9);

    @Test
    void praiseIsForAndBlameAgainst() {
        assertThat(ENGLISH.side("What a brilliant team", WON, 0)).isEqualTo(1);
        assertThat(ENGLISH.side("shameful, just shameful", WON, 0)).isEqualTo(-1);
        assertThat(ENGLISH.side("Where can one read the report?", WON, 0)).isZero();
    }

    @Test
    void aNegationTurnsItRound() {
        assertThat(ENGLISH.side("this is not brilliant", WON, 0)).isEqualTo(-1);
        assertThat(ENGLISH.side("I dont hate it", WON, 0)).isEqualTo(1);
    }

    @Test
    void whatIsSaidOfTheOthersCountsTheOtherWay() {
        assertThat(ENGLISH.side("Northgate were brilliant", WON, 0)).isEqualTo(-1);
        assertThat(ENGLISH.side("Harbour City were brilliant", WON, 0)).isEqualTo(1);
    }

    @Test
    void joyAndSorrowCountAsTheEventWent() {
        assertThat(ENGLISH.side("so happy tonight", WON, 0)).isEqualTo(1);
        assertThat(ENGLISH.side("so happy tonight", LOST, 0)).isEqualTo(-1);
        assertThat(ENGLISH.side("heartbroken 💔", LOST, 0)).isEqualTo(1);
    }

    @Test
    void agreementCountsAsWhatIsAnswered() {
        assertThat(ENGLISH.side("@ann couldn't agree more", WON, .8)).isEqualTo(1);
        assertThat(ENGLISH.side("@ann couldn't agree more", WON, -.8)).isEqualTo(-1);
        assertThat(ENGLISH.side("@ann have to disagree", WON, .8)).isEqualTo(-1);
    }

    @Test
    void whatStandsBeforeAButCountsHalf() {
        assertThat(ENGLISH.side("great goal but a disgraceful tackle, shameful", WON, 0))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"en, .90, .70", "es, .90, .70"})
    void itAgreesWithPeople(String language, double precision, double coverage) {
        StanceJudge judge = StanceJudge.of(language);
        int right = 0;
        int wrong = 0;
        int silent = 0;
        List<String> missed = new ArrayList<>();
        for (String[] line : Labelled.lines("stances-" + language + ".tsv")) {
            int label = Integer.parseInt(line[0]);
            Matter matter = new Matter(List.of(line[2]), List.of(line[3]), Double.parseDouble(line[1]));
            int side = judge.side(line[4], matter, 0);
            if (label != 0) {
                right += side == label ? 1 : 0;
                wrong += side == -label ? 1 : 0;
                silent += side == 0 ? 1 : 0;
            }
            if (side != label) {
                missed.add(label + " read as " + side + ": " + line[4]);
            }
        }
        String missing = String.join("\n", missed);
        assertThat((double) right / (right + wrong)).as(missing).isGreaterThanOrEqualTo(precision);
        assertThat((double) (right + wrong) / (right + wrong + silent))
                .as(missing)
                .isGreaterThanOrEqualTo(coverage);
    }
}
