package dev.hubbub.llm.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.Allowance;
import dev.hubbub.llm.Allowance.Left;
import dev.hubbub.llm.ModelFailure.RateLimited;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottledTest {
    private final FakeTime time = new FakeTime();
    private final Calls calls = new Calls(time);
    private final Request request = Calls.ask("openai/a").maxOutputTokens(100).build();

    @Test
    void spreadsRequestsOverTheMinute() {
        Throttled model = new Throttled(calls, new Limits(new Limits.PerMinute(60, 0, 0)), time);
        for (int i = 0; i < 120; i++) {
            calls.then("Lisbon.");
            model.complete(request);
        }
        assertThat(calls.msBetween(0, 59)).isZero();
        assertThat(calls.msBetween(59, 60)).isBetween(950L, 1_050L);
        assertThat(calls.msBetween(0, 119)).isBetween(59_000L, 61_000L);
    }

    @Test
    void countsTheOutputThatWasAndNotTheOneThatMightHaveBeen() {
        Throttled model = new Throttled(calls, new Limits(new Limits.PerMinute(0, 0, 200)), time);
        for (int i = 0; i < 10; i++) {
            calls.then("Lisbon.");
            model.complete(request);
        }
        assertThat(calls.msBetween(0, 9))
                .as("ten answers of five tokens, of 200 a minute")
                .isZero();
    }

    @Test
    void learnsItsLimitsFromTheProvider() {
        Limits limits = new Limits(Limits.PerMinute.UNKNOWN);
        Throttled model = new Throttled(calls, limits, time);
        limits.told(ModelRef.parse("openai/a"), "", new Allowance(new Left(600, 1, time.now()), null, null, null));
        calls.then("Lisbon.").then("Porto.").then("Faro.");
        model.complete(request);
        model.complete(request);
        model.complete(request);
        assertThat(calls.msBetween(0, 1)).isEqualTo(100);
        assertThat(calls.msBetween(1, 2)).isEqualTo(100);
    }

    @Test
    void aRefusalHoldsBackAllWhoShareTheKey() {
        Throttled model = new Throttled(calls, new Limits(Limits.PerMinute.UNKNOWN), time);
        calls.then(new RateLimited("slow", Duration.ofSeconds(8)))
                .then("Lisbon.")
                .then("Porto.");
        assertThatThrownBy(() -> model.complete(request)).isInstanceOf(RateLimited.class);
        model.complete(Calls.ask("openai/other").build());
        model.complete(request);
        assertThat(calls.msBetween(0, 1)).isZero();
        assertThat(calls.msBetween(0, 2)).isEqualTo(8_000);
    }

    @Test
    void doesNotWaitForAMinuteThatComesTooLate() {
        Throttled model = new Throttled(calls, new Limits(new Limits.PerMinute(1, 0, 0)), time);
        calls.then("Lisbon.");
        model.complete(request);
        Request hurried =
                request.toBuilder().deadline(time.now().plusSeconds(10)).build();
        assertThatThrownBy(() -> model.complete(hurried)).isInstanceOf(RateLimited.class);
        assertThatThrownBy(() -> model.complete(hurried))
                .as("the refused one gave its place back")
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(60)));
    }
}
