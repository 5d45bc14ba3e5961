package dev.hubbub.llm.queue;

/// How soon work is wanted.
public enum Priority {
    /// Somebody spoke to a persona and waits: at once, alone.
    HIGH,
    /// Answers to what matters: soon, in batches.
    MEDIUM,
    /// Background chatter: some time, in larger batches.
    LOW;

    /// How many there are.
    static final int COUNT = values().length;
}
