package dev.hubbub.app.server.mastodon.entity;

import org.jspecify.annotations.Nullable;

/// A quoted post inside the one that quotes it.
///
/// @param state        `accepted`, `revoked`, `deleted`, `unauthorized`
/// @param quotedStatus the quoted post where the viewer may see it
public record Quote(String state, @Nullable Status quotedStatus) implements Entity {

    /// A quote inside a quoted post: named, not shown, since a page must end somewhere.
    public record Shallow(String state, @Nullable String quotedStatusId) implements Entity {}
}
