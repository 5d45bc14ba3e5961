package dev.hubbub.app.textlab;

import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.app.scenario.ScenarioFile;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventDraft;
import dev.hubbub.engine.reaction.Impact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The invented events of the lab: ten kinds, told in full and as bare headlines, in every language of the lab.
final class LabEvents {

    /// The languages there are events in.
    static final List<String> LANGUAGES = List.of("en", "es");

    private LabEvents() {}

    /// The events of a language: those told in full first, then those of which only a headline is known.
    static List<LabEvent> of(String language, EventFiller filler) {
        List<LabEvent> events = new ArrayList<>();
        byte[] told = bytes(language + ".yaml");
        new ScenarioFile(filler, note -> {})
                .read(language + ".yaml", told, null)
                .events()
                .forEach(event -> events.add(new LabEvent(event.id(), false, language, event)));
        long atMs = events.getFirst().event().atMs();
        for (String line : new String(bytes("bare-" + language + ".txt"), StandardCharsets.UTF_8).split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                String topic = line.substring(0, colon);
                EventDraft draft =
                        EventDraft.of(topic + "-bare", line.substring(colon + 1).strip(), "", atMs);
                events.add(new LabEvent(
                        topic, true, language, known(filler.fill(draft).event())));
            }
        }
        return events;
    }

    /// The same event, known to everybody: a local one would find too few to react.
    private static Event known(Event event) {
        return new Event(
                event.id(),
                event.title(),
                event.text(),
                event.atMs(),
                event.type(),
                Impact.GLOBAL,
                event.valence(),
                event.controversy(),
                event.place(),
                event.stakeholders(),
                event.topics(),
                event.facts(),
                event.hashtags());
    }

    private static byte[] bytes(String name) {
        try (InputStream in = LabEvents.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "resource " + name + " must be on the class path, but was not found\nbuild the program again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
