package dev.hubbub.engine.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.engine.reaction.ReactionModel.Delays;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReactionModelTest {

    @Test
    void theNamesAreThoseOfTheComponentsInTheirOrder() {
        assertThat(Arrays.stream(ReactionModel.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .limit(ReactionModel.NAMES.size()))
                .isEqualTo(ReactionModel.NAMES);
    }

    @Test
    void numbersComeBackAsTheyWentIn() {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < ReactionModel.NAMES.size(); i++) {
            numbers.add(i / 100.0);
        }
        ReactionModel model = ReactionModel.of(numbers, ReactionModel.DEFAULT.gains(), Delays.FITTED);
        assertThat(model.numbers()).isEqualTo(numbers);
        assertThat(model.withGains(List.of(1.0, 2.0, 3.0, 4.0, 5.0)).numbers()).isEqualTo(numbers);
    }

    @Test
    void refusesMinutesThatDoNotRise() {
        Delays fitted = Delays.FITTED;
        List<Double> answers = new ArrayList<>(fitted.answer());
        answers.set(1, answers.get(0));
        assertThatThrownBy(() -> new Delays(fitted.repost(), fitted.reply(), answers))
                .hasMessageStartingWith("minutes of answer must be 6, above 0 and rising, but were");
        assertThatThrownBy(() -> new Delays(fitted.repost(), List.of(1.0), fitted.answer()))
                .hasMessageStartingWith("minutes of reply must be 7");
    }
}
