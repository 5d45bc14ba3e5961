package dev.hubbub.app.textlab;

import dev.hubbub.engine.reaction.Event;

/// An event that the lab has a public react to.
///
/// @param topic    what it is about, such as `sports`
/// @param bare     whether no more than a headline was given
/// @param language of those who react, as in `en`
record LabEvent(String topic, boolean bare, String language, Event event) {

    /// The topic, with `-bare` behind it when no more than a headline was given.
    String kind() {
        return bare ? topic + "-bare" : topic;
    }
}
