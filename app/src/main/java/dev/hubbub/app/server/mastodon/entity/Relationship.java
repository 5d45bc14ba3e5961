package dev.hubbub.app.server.mastodon.entity;

import java.util.List;

/// How the viewer stands to somebody.
///
/// @param id of the other account
public record Relationship(
        String id,
        boolean following,
        boolean showingReblogs,
        boolean notifying,
        List<String> languages,
        boolean followedBy,
        boolean blocking,
        boolean blockedBy,
        boolean muting,
        boolean mutingNotifications,
        @org.jspecify.annotations.Nullable String mutingExpiresAt,
        boolean requested,
        boolean requestedBy,
        boolean domainBlocking,
        boolean endorsed,
        String note)
        implements Entity {}
