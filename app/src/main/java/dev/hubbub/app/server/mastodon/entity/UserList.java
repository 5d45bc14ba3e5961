package dev.hubbub.app.server.mastodon.entity;

/// A choice of accounts with a timeline of its own.
///
/// @param repliesPolicy `followed`, `list` or `none`
public record UserList(String id, String title, String repliesPolicy, boolean exclusive) implements Entity {}
