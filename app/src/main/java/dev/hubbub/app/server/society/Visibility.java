package dev.hubbub.app.server.society;

/// Whom a status is for.
public enum Visibility {
    PUBLIC,
    /// For everybody, but not in the timeline of everybody.
    UNLISTED,
    /// For followers and those who are named.
    FOLLOWERS,
    /// For those who are named.
    DIRECT
}
