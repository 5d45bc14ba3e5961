package dev.hubbub.app.server.mastodon.entity;

/// How far somebody has read in one timeline.
public record Marker(String lastReadId, long version, String updatedAt) implements Entity {

    /// Both markers; one of them missing makes a client show no unread badge.
    public record Pair(Marker home, Marker notifications) implements Entity {}
}
