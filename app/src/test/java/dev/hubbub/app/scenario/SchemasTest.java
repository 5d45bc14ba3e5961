package dev.hubbub.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;
import dev.hubbub.engine.reaction.Impact;
import dev.hubbub.engine.reaction.Stakeholder;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemasTest {

    @Test
    void theSchemaOfEventsKnowsAllTheirFields() throws IOException {
        JsonNode fields = schema("event").path("properties");
        assertThat(fields.propertyNames())
                .containsExactlyElementsOf(components(Event.class)
                        .map(name -> name.equals("atMs") ? "at" : name)
                        .toList());
        assertThat(fields.path("stakeholders").path("items").path("properties").propertyNames())
                .containsExactlyElementsOf(components(Stakeholder.class).toList());
    }

    @Test
    void theSchemasKnowAllNames() throws IOException {
        JsonNode event = schema("event").path("properties");
        assertThat(texts(event.path("type").path("enum"))).isEqualTo(names(EventType.class));
        assertThat(texts(event.path("impact").path("enum"))).isEqualTo(names(Impact.class));
        assertThat(texts(
                        event.path("topics").path("anyOf").path(0).path("items").path("enum")))
                .isEqualTo(names(Topic.class));
        JsonNode interventions = schema("scenario")
                .path("properties")
                .path("interventions")
                .path("items")
                .path("anyOf");
        assertThat(interventions
                        .valueStream()
                        .map(one -> one.path("properties")
                                .path("kind")
                                .path("const")
                                .asString()))
                .containsExactly("post", "remove", "mute", "event");
        assertThat(texts(interventions.path(2).path("properties").path("topic").path("enum")))
                .isEqualTo(names(Topic.class));
        assertThat(interventions.path(3).path("properties").propertyNames()).containsAll(event.propertyNames());
    }

    private static JsonNode schema(String name) throws IOException {
        try (InputStream in = SchemasTest.class.getResourceAsStream(name + ".schema.json")) {
            assertThat(in).isNotNull();
            return new JsonMapper().readTree(in);
        }
    }

    private static Stream<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Form::kebab).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
