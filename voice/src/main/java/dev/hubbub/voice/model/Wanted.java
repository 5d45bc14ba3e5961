package dev.hubbub.voice.model;

import dev.hubbub.engine.microblog.ActKind;
import dev.hubbub.voice.Utterance;

/// A post that is wanted of a model.
///
/// @param id         names it, such as the number of the act; unique in what is asked for together
/// @param name       of its writer
/// @param place      town of its writer
/// @param heard      words of the post it answers or quotes; empty for a post
/// @param toPerson   whether what it answers was said by somebody made of flesh and blood
/// @param followers  how many follow its writer
/// @param byGrammar  what the grammar would say: spoken when the model fails
public record Wanted(
        int id,
        Utterance utterance,
        String name,
        String place,
        String heard,
        boolean toPerson,
        int followers,
        String byGrammar) {

    /// What kind of content a budget knows it as.
    String content() {
        return switch (utterance.kind()) {
            case REPLY -> "reply";
            case QUOTE -> "quote";
            case POST, REPOST, LIKE -> "post";
        };
    }

    /// Name of the event it is about, empty for everyday chatter.
    String event() {
        return utterance.event() == null ? "" : utterance.event().id();
    }

    boolean answers() {
        return utterance.kind() != ActKind.POST;
    }
}
