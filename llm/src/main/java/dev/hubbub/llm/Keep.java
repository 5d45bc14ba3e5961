package dev.hubbub.llm;

/// How long the provider may keep everything up to and including a part, for the next request that begins alike.
public enum Keep {
    /// No mark here.
    NOT,
    FIVE_MINUTES,
    ONE_HOUR
}
