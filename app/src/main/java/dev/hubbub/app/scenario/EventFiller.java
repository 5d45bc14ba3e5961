package dev.hubbub.app.scenario;

import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventDraft;
import java.util.List;
import java.util.Optional;

/// Who fills the fields that an event was not given; given fields win.
public interface EventFiller {

    Filled fill(EventDraft draft);

    /// The event of a draft that leaves nothing open.
    static Optional<Event> given(EventDraft draft) {
        if (draft.title().isBlank()
                || draft.type() == null
                || draft.impact() == null
                || draft.valence() == null
                || draft.controversy() == null
                || draft.place() == null
                || draft.stakeholders() == null
                || draft.topics() == null
                || draft.facts() == null
                || draft.hashtags() == null) {
            return Optional.empty();
        }
        return Optional.of(new Event(
                draft.id(),
                draft.title(),
                draft.text(),
                draft.atMs(),
                draft.type(),
                draft.impact(),
                draft.valence(),
                draft.controversy(),
                draft.place(),
                draft.stakeholders(),
                draft.topics(),
                draft.facts(),
                draft.hashtags()));
    }

    /// A whole event.
    ///
    /// @param evidence why each filled field is what it is, one line each
    record Filled(Event event, List<String> evidence) {
        public Filled {
            evidence = List.copyOf(evidence);
        }
    }
}
