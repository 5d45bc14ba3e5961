package dev.hubbub.app.run;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.Stakeholder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The events of a run as JSON, one a line, in the form in which `play` reads them.
final class EventLines {

    private static final JsonFactory JSON =
            JsonFactory.builder().rootValueSeparator("\n").build();

    private EventLines() {}

    static long write(List<Event> events, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            for (Event event : events) {
                write(event, json);
            }
            json.flush();
            if (!events.isEmpty()) {
                out.write("\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        return events.size();
    }

    private static void write(Event event, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", event.id());
        json.writeStringProperty("title", event.title());
        json.writeStringProperty("text", event.text());
        json.writeStringProperty("at", Instant.ofEpochMilli(event.atMs()).toString());
        json.writeStringProperty("type", kebab(event.type()));
        json.writeStringProperty("impact", kebab(event.impact()));
        json.writeNumberProperty("valence", event.valence());
        json.writeNumberProperty("controversy", event.controversy());
        json.writeObjectPropertyStart("place");
        json.writeStringProperty("country", event.place().country());
        json.writeStringProperty("city", event.place().city());
        json.writeEndObject();
        json.writeArrayPropertyStart("stakeholders");
        for (Stakeholder one : event.stakeholders()) {
            json.writeStartObject();
            json.writeStringProperty("name", one.name());
            json.writeStringProperty("side", one.side());
            json.writeStringProperty("country", one.country());
            json.writeNumberProperty("leaning", one.leaning());
            json.writeNumberProperty("outcome", one.outcome());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("topics");
        for (Map.Entry<Topic, Double> topic : event.topics().entrySet()) {
            json.writeNumberProperty(kebab(topic.getKey()), topic.getValue());
        }
        json.writeEndObject();
        texts("facts", event.facts(), json);
        texts("hashtags", event.hashtags(), json);
        json.writeEndObject();
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
