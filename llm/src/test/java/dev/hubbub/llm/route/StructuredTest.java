package dev.hubbub.llm.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Message;
import dev.hubbub.llm.ModelFailure.BadOutput;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.Schema;
import org.junit.jupiter.api.Test;

class StructuredTest {
    private static final Schema CITY = new Schema("city", """
            {"type":"object","properties":{"city":{"type":"string","maxLength":10}},"required":["city"],\
            "additionalProperties":false}""");

    private final FakeTime time = new FakeTime();
    private final Calls calls = new Calls(time);
    private final Structured model = new Structured(calls);
    private final Request request =
            Calls.ask("openai/a").schema(CITY).labels(Labels.of("post")).build();

    @Test
    void takesWhatFitsAndTheFencesOff() {
        calls.then("{\"city\":\"Lisbon\"}").then("```json\n{\"city\":\"Porto\"}\n```");
        assertThat(model.complete(request).text()).isEqualTo("{\"city\":\"Lisbon\"}");
        assertThat(model.complete(request).text()).isEqualTo("{\"city\":\"Porto\"}");
        assertThat(calls.requests).hasSize(2);
    }

    @Test
    void asksForOneRepairAndSaysWhatIsWrong() {
        calls.then("{\"town\":\"Lisbon\"}").then("{\"city\":\"Lisbon\"}");
        assertThat(model.complete(request).text()).isEqualTo("{\"city\":\"Lisbon\"}");

        Request repair = calls.requests.getLast();
        assertThat(repair.labels().purpose()).isEqualTo("post:repair");
        assertThat(repair.messages()).hasSize(3);
        assertThat(repair.messages().get(1)).isEqualTo(Message.assistant("{\"town\":\"Lisbon\"}"));
        assertThat(repair.messages().get(2).text()).contains("city").contains("town");
    }

    @Test
    void whatFailsTwiceIsBadOutput() {
        calls.then("Lisbon it is!").then("{\"city\":\"a name that is much too long\"}");
        assertThatThrownBy(() -> model.complete(request))
                .isInstanceOfSatisfying(
                        BadOutput.class, bad -> assertThat(bad.text()).contains("much too long"))
                .hasMessageContaining("10");
        assertThat(calls.requests).hasSize(2);
    }

    @Test
    void twoAnswersInOneAreNone() {
        calls.then("{\"city\":\"Lisbon\"} {\"city\":\"Porto\"}").then("{\"city\":\"Faro\"}");
        assertThat(model.complete(request).text()).isEqualTo("{\"city\":\"Faro\"}");
    }

    @Test
    void whoHeardTheFirstAnswerIsNotToldAnother() {
        calls.then("Lisbon it is!");
        assertThatThrownBy(() -> model.stream(request, piece -> {})).isInstanceOf(BadOutput.class);
    }
}
