package dev.hubbub.app.scenario;

import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventDraft;
import java.util.List;

/// Who fills the fields that an event was not given; given fields win.
public interface EventFiller {

    Filled fill(EventDraft draft);

    /// A whole event.
    ///
    /// @param evidence why each filled field is what it is, one line each
    record Filled(Event event, List<String> evidence) {
        public Filled {
            evidence = List.copyOf(evidence);
        }
    }
}
