package dev.hubbub.app.server.society;

import dev.hubbub.app.scenario.EventFiller;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventDraft;

/// Tells what a person's words are about and which side they take, by the classifier of events.
final class Reader {

    private final EventFiller filler;

    Reader(EventFiller filler) {
        this.filler = filler;
    }

    /// What a text is about.
    ///
    /// @param stance −1 against to 1 for
    record Reading(Topic topic, double stance) {}

    Reading read(String text) {
        String words = text.isBlank() ? "…" : text;
        Event event = filler.fill(EventDraft.of("post", words, "", 0)).event();
        return new Reading(event.topics().keySet().iterator().next(), event.valence());
    }
}
