package dev.hubbub.app.server.people;

/// A person in a society.
///
/// @param seat its account there, or −1 while it has taken none
public record Member(long person, long society, Role role, int seat) {}
