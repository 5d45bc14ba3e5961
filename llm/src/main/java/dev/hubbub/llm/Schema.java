package dev.hubbub.llm;

/// The JSON Schema an answer must satisfy, as text.
///
/// @param name what the provider calls it: letters, digits, `_` and `-`, at most 64
/// @param json the schema; the order of `properties` is the order in which the model writes them
public record Schema(String name, String json) {

    public Schema {
        if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("schema name must be 1 to 64 letters, digits, _ or -, but was '" + name
                    + "'\nGive it a short name such as posts.");
        }
    }
}
