package dev.hubbub.llm.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Meter;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.Overloaded;
import dev.hubbub.llm.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetedTest {
    private final FakeTime time = new FakeTime();
    private final Calls calls = new Calls(time);
    private final List<String> lines = new ArrayList<>();
    private final Meter meter = request -> {
        lines.add("open");
        return new Meter.Reading() {
            @Override
            public void close(Completion completion) {
                lines.add("answer " + completion.usage().input());
            }

            @Override
            public void close(ModelFailure failure) {
                lines.add(failure.getClass().getSimpleName() + " "
                        + failure.usage().input());
            }
        };
    };
    private final Request request = Calls.ask("openai/a").build();

    @Test
    void everyAttemptIsOpenedAndClosedOnce() {
        calls.then(new Overloaded("busy", null, null)).then("Lisbon.");
        Model model = new Retrying(new Budgeted(calls, meter), Retrying.Patience.STANDARD, time, 1);
        model.complete(request);
        assertThat(lines).containsExactly("open", "Overloaded 0", "open", "answer 10");
    }

    @Test
    void aListenerThatThrowsLeavesNoReservation() {
        calls.then("Lisbon.");
        Model model = new Budgeted(calls, meter);
        assertThatThrownBy(() -> model.stream(request, piece -> {
                    throw new IllegalStateException("gone");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(lines).hasSize(2).first().isEqualTo("open");
        assertThat(lines.getLast()).startsWith("BrokenAnswer");
    }
}
