package dev.hubbub.app.server.api;

import dev.hubbub.app.scenario.ScenarioFile;
import dev.hubbub.app.server.ServerParts;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.engine.reaction.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads events that come in over the network, in the form that files have.
@Component
class EventInbox {

    private static final int LONGEST = 100_000;

    private final ServerParts parts;

    EventInbox(ServerParts parts) {
        this.parts = parts;
    }

    /// An event and why its filled fields are what they are.
    record Understood(Event event, List<String> evidence) {}

    /// One event in JSON.
    Understood understand(String body) {
        List<Understood> all = read("event.json", body.getBytes(StandardCharsets.UTF_8));
        if (all.size() != 1) {
            throw new Refusal.Invalid("events must be told one at a time, but were " + all.size());
        }
        Understood one = all.getFirst();
        if (one.event().toString().indexOf('\0') >= 0) {
            throw new Refusal.Invalid("texts of an event must not hold the character U+0000, but one did");
        }
        return one;
    }

    private List<Understood> read(String name, byte[] bytes) {
        if (bytes.length > LONGEST * 20 || (name.endsWith(".json") && bytes.length > LONGEST)) {
            throw new Refusal.Invalid("body must be at most " + LONGEST + " bytes long, but was " + bytes.length);
        }
        List<String> evidence = new ArrayList<>();
        List<Event> events = new ScenarioFile(parts.filler(), evidence::add)
                .read(name, bytes, null)
                .events();
        return events.stream().map(event -> new Understood(event, evidence)).toList();
    }
}
