package dev.hubbub.llm;

/// Who asks and what for, by which cost is told apart and limited. Opaque here; empty is "not given".
///
/// @param purpose      what the call is for, such as `post`, `reply`, `selector`, `repair`
/// @param conversation the room, or the thread
/// @param content      the kind of content it is spent on, such as `reply`, `quote`, `post`, `media`: what a
///     budget is
///                     shared out by; a selector or a repair carries that of the content it serves
public record Labels(
        String purpose,
        String persona,
        String conversation,
        String user,
        String run,
        String experiment,
        String content) {

    public static final Labels NONE = new Labels("", "", "", "", "", "", "");

    public static Labels of(String purpose) {
        return NONE.purpose(purpose);
    }

    public Labels purpose(String other) {
        return new Labels(other, persona, conversation, user, run, experiment, content);
    }

    public Labels persona(String other) {
        return new Labels(purpose, other, conversation, user, run, experiment, content);
    }

    public Labels conversation(String other) {
        return new Labels(purpose, persona, other, user, run, experiment, content);
    }

    public Labels user(String other) {
        return new Labels(purpose, persona, conversation, other, run, experiment, content);
    }

    public Labels run(String other) {
        return new Labels(purpose, persona, conversation, user, other, experiment, content);
    }

    public Labels experiment(String other) {
        return new Labels(purpose, persona, conversation, user, run, other, content);
    }

    public Labels content(String other) {
        return new Labels(purpose, persona, conversation, user, run, experiment, other);
    }
}
