package dev.hubbub.app.run;

import dev.hubbub.engine.microblog.ActLog;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.voice.Heard;
import dev.hubbub.voice.Utterance;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// What decides the words of acts: who speaks, about what, and to whom.
///
/// @param handles handle of every account
/// @param events  may grow while it is used
public record Utterances(ActLog acts, IntFunction<String> handles, List<Event> events) {

    private static final Topic[] TOPICS = Topic.values();

    /// What decides the words of one act.
    ///
    /// @param act        one that has words
    /// @param heardWords words of the post it answers that it may pick up, or null for none
    public Utterance of(int act, Persona speaker, @Nullable String heardWords) {
        int parent = acts.parent(act);
        int event = acts.event(act);
        Heard heard = parent < 0
                ? null
                : new Heard(
                        handles.apply(acts.persona(parent)),
                        acts.kind(parent),
                        acts.stance(parent),
                        acts.key(parent),
                        heardWords,
                        toMe(parent, speaker),
                        acts.key(acts.root(act)));
        return new Utterance(
                acts.key(act),
                acts.kind(act),
                acts.depth(act),
                speaker,
                acts.stance(act),
                event < 0 ? null : events.get(event),
                TOPICS[acts.topic(act)],
                heard);
    }

    /// Whether a post answers one of the persona's own.
    private boolean toMe(int act, Persona persona) {
        int parent = acts.parent(act);
        return parent >= 0 && acts.persona(parent) == persona.id();
    }
}
