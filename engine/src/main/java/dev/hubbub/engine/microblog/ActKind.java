package dev.hubbub.engine.microblog;

/// What one persona does on the microblog.
public enum ActKind {
    POST,
    REPLY,
    QUOTE,
    REPOST,
    LIKE;

    /// Whether an act of this kind has words of its own.
    public boolean hasWords() {
        return this == POST || this == REPLY || this == QUOTE;
    }
}
