package dev.hubbub.llm;

/// What was said to a model, or by it.
///
/// @param keep a mark that the conversation up to here will come again
public record Message(Role role, String text, Keep keep) {

    /// Who speaks.
    public enum Role {
        USER,
        ASSISTANT
    }

    public static Message user(String text) {
        return new Message(Role.USER, text, Keep.NOT);
    }

    public static Message assistant(String text) {
        return new Message(Role.ASSISTANT, text, Keep.NOT);
    }

    public Message kept(Keep longer) {
        return new Message(role, text, longer);
    }
}
