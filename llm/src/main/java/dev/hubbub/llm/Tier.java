package dev.hubbub.llm;

/// The class of service by which a provider charges.
public enum Tier {
    STANDARD,
    BATCH,
    FLEX,
    PRIORITY
}
