package dev.hubbub.llm;

/// Who asks and what for, by which cost is told apart. Opaque here; empty is "not given".
///
/// @param purpose what the call is for, such as `post`, `reply`, `selector`, `repair`
public record Labels(String purpose, String persona, String conversation, String user, String run) {

    public static final Labels NONE = new Labels("", "", "", "", "");

    public static Labels of(String purpose) {
        return new Labels(purpose, "", "", "", "");
    }

    public Labels purpose(String other) {
        return new Labels(other, persona, conversation, user, run);
    }

    public Labels persona(String other) {
        return new Labels(purpose, other, conversation, user, run);
    }

    public Labels conversation(String other) {
        return new Labels(purpose, persona, other, user, run);
    }

    public Labels user(String other) {
        return new Labels(purpose, persona, conversation, other, run);
    }

    public Labels run(String other) {
        return new Labels(purpose, persona, conversation, user, other);
    }
}
