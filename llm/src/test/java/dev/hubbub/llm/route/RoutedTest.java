package dev.hubbub.llm.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.ApiKey;
import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelFailure.ContentRefused;
import dev.hubbub.llm.ModelFailure.Overloaded;
import dev.hubbub.llm.ModelFailure.RateLimited;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutedTest {
    private final FakeTime time = new FakeTime();
    private final Calls calls = new Calls(time);
    private final Routed model = new Routed(
            calls,
            Map.of("openai/a", List.of(ModelRef.parse("openai/b"), ModelRef.parse("anthropic/c"))),
            Duration.ofSeconds(30),
            time);
    private final Request request = Calls.ask("openai/a").build();

    private List<String> asked() {
        return calls.requests.stream().map(asked -> asked.model().id()).toList();
    }

    @Test
    void asksTheNextUntilOneAnswers() {
        calls.then(new Overloaded("busy", null, null))
                .then(new RateLimited("slow", null))
                .then("Lisbon.");
        assertThat(model.complete(request).servedBy()).isEqualTo("anthropic/c");
        assertThat(asked()).containsExactly("openai/a", "openai/b", "anthropic/c");
    }

    @Test
    void leavesAloneForAWhileWhoFailed() {
        calls.then(new Overloaded("busy", Duration.ofSeconds(5), null))
                .then("Lisbon.")
                .then("Porto.")
                .then("Faro.");
        model.complete(request);
        model.complete(request);
        time.sleep(Duration.ofSeconds(6));
        model.complete(request);
        assertThat(asked()).containsExactly("openai/a", "openai/b", "openai/b", "openai/a");
    }

    @Test
    void asksWhoIsCoolingDownIfThereIsNobodyElse() {
        calls.then(new Overloaded("busy", null, null)).then(new Overloaded("busy", null, null));
        calls.then(new Overloaded("busy", null, null)).then("Lisbon.");
        assertThatThrownBy(() -> model.complete(request)).isInstanceOf(Overloaded.class);
        assertThat(model.complete(request).text()).isEqualTo("Lisbon.");
    }

    @Test
    void aRefusalGoesOnWithoutACooldownAndABadRequestGoesNowhere() {
        calls.then(new ContentRefused("no", Usage.NONE)).then("Lisbon.").then(new BadRequest("no such field"));
        model.complete(request);
        assertThatThrownBy(() -> model.complete(request)).isInstanceOf(BadRequest.class);
        assertThat(asked()).containsExactly("openai/a", "openai/b", "openai/a");
    }

    @Test
    void whoBringsAKeyStaysWithItsProvider() {
        ApiKey own = ApiKey.of("sk-guest");
        calls.then(new Overloaded("busy", null, null)).then(new Overloaded("busy", null, null));
        Request guest = request.toBuilder().model(request.model().with(own)).build();
        assertThatThrownBy(() -> model.complete(guest)).isInstanceOf(Overloaded.class);
        assertThat(asked()).containsExactly("openai/a", "openai/b");
        assertThat(calls.requests)
                .allSatisfy(asked -> assertThat(asked.model().key()).isEqualTo(own));
    }

    @Test
    void aChainForAnyModelLeavesOutTheOneThatFailed() {
        Routed any = new Routed(
                calls,
                Map.of(Routed.ANY, List.of(ModelRef.parse("openai/a"), ModelRef.parse("anthropic/c"))),
                Duration.ofSeconds(30),
                time);
        calls.then(new Overloaded("busy", null, null)).then("Lisbon.");
        assertThat(any.complete(request).servedBy()).isEqualTo("anthropic/c");
        assertThat(asked()).containsExactly("openai/a", "anthropic/c");
    }
}
