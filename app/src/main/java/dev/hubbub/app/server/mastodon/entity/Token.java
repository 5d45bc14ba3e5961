package dev.hubbub.app.server.mastodon.entity;

/// What a program shows to be let in.
///
/// @param createdAt seconds since 1970
public record Token(String accessToken, String tokenType, String scope, long createdAt) implements Entity {}
