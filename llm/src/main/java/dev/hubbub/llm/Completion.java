package dev.hubbub.llm;

/// A whole answer.
///
/// @param text what the model said, without its thoughts; for a request with a schema the JSON
/// @param thinking what it thought aloud, empty if it kept that to itself
/// @param servedBy the model that answered by the provider's own word, often with a date in its name
/// @param id the provider's name for the answer, empty if it gave none
public record Completion(String text, String thinking, Finish finish, Usage usage, String servedBy, String id) {

    public Completion withText(String other) {
        return new Completion(other, thinking, finish, usage, servedBy, id);
    }
}
