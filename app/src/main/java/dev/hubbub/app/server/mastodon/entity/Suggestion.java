package dev.hubbub.app.server.mastodon.entity;

import java.util.List;

/// Somebody one may want to follow.
public record Suggestion(String source, List<String> sources, Account account) implements Entity {

    /// Followers that the viewer knows.
    public record Familiar(String id, List<Account> accounts) implements Entity {}
}
