package dev.hubbub.app.textlab;

import dev.hubbub.engine.reaction.Event;

/// An event that the lab has a public react to.
///
/// @param kind     such as `sports`; with `-bare` behind it when no more than a headline was given
/// @param language of those who react, as in `en`
record LabEvent(String kind, String language, Event event) {}
