package dev.hubbub.app.server.society;

/// One account follows another.
public record Follow(int follower, int followee) {}
