package dev.hubbub.llm.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.Call;
import dev.hubbub.llm.Completion;
import dev.hubbub.llm.Listener;
import dev.hubbub.llm.Model;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.ModelFailure.Cancelled;
import dev.hubbub.llm.ModelFailure.Overloaded;
import dev.hubbub.llm.ModelFailure.RateLimited;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryingTest {
    private final FakeTime time = new FakeTime();
    private final Calls calls = new Calls(time);
    private final Model model = new Retrying(calls, Retrying.Patience.STANDARD, time, 7);
    private final Request request = Calls.ask("openai/a").build();

    @Test
    void waitsAsLongAsTheProviderWantsAndHardlyLonger() {
        calls.then(new RateLimited("slow", Duration.ofSeconds(3)))
                .then(new Overloaded("busy", Duration.ofSeconds(10), null))
                .then("Lisbon.");
        assertThat(model.complete(request).text()).isEqualTo("Lisbon.");
        assertThat(calls.msBetween(0, 1)).isBetween(3_000L, 3_400L);
        assertThat(calls.msBetween(1, 2)).isBetween(10_000L, 11_050L);
    }

    @Test
    void doublesItsWaitWhenNobodyNamesOneAndGivesUpInTheEnd() {
        for (int i = 0; i < 4; i++) {
            calls.then(new Overloaded("busy", null, null));
        }
        assertThatThrownBy(() -> model.complete(request)).isInstanceOf(Overloaded.class);
        assertThat(calls.requests).hasSize(4);
        assertThat(calls.msBetween(0, 1)).isBetween(250L, 500L);
        assertThat(calls.msBetween(1, 2)).isBetween(500L, 1_000L);
        assertThat(calls.msBetween(2, 3)).isBetween(1_000L, 2_000L);
    }

    @Test
    void theSameSeedWaitsTheSame() {
        List<Long> waits = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            FakeTime clock = new FakeTime();
            Calls again =
                    new Calls(clock).then(new Overloaded("busy", null, null)).then("Lisbon.");
            new Retrying(again, Retrying.Patience.STANDARD, clock, 99).complete(request);
            waits.add(again.msBetween(0, 1));
        }
        assertThat(waits.get(0)).isEqualTo(waits.get(1));
    }

    @Test
    void doesNotTryAgainWhatCannotWorkOrWouldComeTooLate() {
        calls.then(new BadRequest("no such field"));
        assertThatThrownBy(() -> model.complete(request)).isInstanceOf(BadRequest.class);

        calls.then(new RateLimited("slow", Duration.ofSeconds(30)));
        Request hurried =
                Calls.ask("openai/a").deadline(time.now().plusSeconds(20)).build();
        assertThatThrownBy(() -> model.complete(hurried)).isInstanceOf(RateLimited.class);

        calls.then(new RateLimited("slow", Duration.ofHours(2)));
        assertThatThrownBy(() -> model.complete(request)).isInstanceOf(RateLimited.class);
        assertThat(calls.requests).hasSize(3);
    }

    @Test
    void startsOverOnlyIfWhoHeardIsReadyToForget() {
        calls.then(new BrokenAnswer("cut", "Lis", Usage.NONE, null)).then("Lisbon.");
        assertThatThrownBy(() -> model.stream(request, piece -> {})).isInstanceOf(BrokenAnswer.class);
        assertThat(model.complete(request).text()).isEqualTo("Lisbon.");

        StringBuilder heard = new StringBuilder();
        calls.then(new BrokenAnswer("cut", "Lis", Usage.NONE, null)).then("Lisbon.");
        Completion completion = model.stream(request, new Listener() {
            @Override
            public void text(String piece) {
                heard.append(piece);
            }

            @Override
            public boolean startOver() {
                heard.setLength(0);
                return true;
            }
        });
        assertThat(heard).hasToString("Lisbon.").hasToString(completion.text());
    }

    @Test
    void aCancelEndsTheWait() {
        Call call = Call.silent();
        Model cancelling = new Retrying(
                (asked, attempt) -> {
                    attempt.cancel();
                    throw new Overloaded("busy", null, null);
                },
                Retrying.Patience.STANDARD,
                time,
                1);
        assertThatThrownBy(() -> cancelling.complete(request, call)).isInstanceOf(Cancelled.class);
    }
}
