package dev.hubbub.voice;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.engine.population.Persona;
import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import org.jspecify.annotations.Nullable;

/// Everything that decides the words of one act; equal utterances have equal texts.
///
/// @param key    64 random bits of the act, the source of all chance in its words
/// @param kind   [ActKind#POST], [ActKind#REPLY] or [ActKind#QUOTE]
/// @param depth  levels below the root of its thread, 0 for a post
/// @param stance −1 to 1 towards the subject of the event, or towards the topic when there is no event
/// @param event  what it is about, or null for everyday chatter
/// @param topic  the topic it is about
/// @param parent the post that is answered or quoted; a reply and a quote have one
public record Utterance(
        long key,
        ActKind kind,
        int depth,
        Persona speaker,
        double stance,
        @Nullable Event event,
        Topic topic,
        @Nullable Heard parent) {

    public Utterance {
        if (!kind.hasWords()) {
            throw new IllegalArgumentException("kind of an utterance must have words, but was " + kind
                    + "\nAsk only for posts, replies and quotes.");
        }
        if (!(stance >= -1 && stance <= 1)) {
            throw new IllegalArgumentException("stance must be in [-1, 1], but was " + stance);
        }
        if (kind != ActKind.POST && parent == null) {
            throw new IllegalArgumentException("parent of a " + kind + " must be given, but was null");
        }
    }

    /// The key of the first post of the thread.
    long thread() {
        return parent == null ? key : parent.thread();
    }
}
