package dev.hubbub.app.server.people;

/// A human being known to the server.
public record Person(long id, String name, String login, boolean owner, boolean disabled) {}
