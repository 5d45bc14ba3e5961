package dev.hubbub.engine.reaction;

/// How far an event is felt.
public enum Impact {
    LOCAL,
    NATIONAL,
    GLOBAL
}
