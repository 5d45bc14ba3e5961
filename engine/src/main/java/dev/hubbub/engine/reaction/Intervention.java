package dev.hubbub.engine.reaction;

import dev.hubbub.engine.population.Topic;

/// Something the experimenter does to a run; all chance that it does not touch stays as it was.
public sealed interface Intervention {

    /// Milliseconds since the start of the run.
    long atMs();

    /// A post put into the mouth of one persona.
    ///
    /// @param name   how other interventions speak of it
    /// @param event  id of the event it is about, or empty for everyday chatter
    /// @param text   its words, or empty to let the voice speak
    /// @param stance −1 to 1
    record Post(long atMs, String name, int persona, String event, Topic topic, double stance, String text)
            implements Intervention {}

    /// A post taken away: nobody meets it any more, what was said stays.
    ///
    /// @param target name of a [Post], or `largest` for the post with the most reposts and quotes at that time, or
    ///               `largest:EVENT` for the largest about one event
    record Remove(long atMs, String target) implements Intervention {}

    /// A topic nobody is shown any more.
    record Mute(long atMs, Topic topic) implements Intervention {}
}
