package dev.hubbub.app.server.mastodon.entity;

import java.util.List;

/// What a search found.
public record SearchResult(List<Account> accounts, List<Status> statuses, List<Hashtag> hashtags) implements Entity {

    /// The same in version 1, where a hashtag is its name.
    public record V1(List<Account> accounts, List<Status> statuses, List<String> hashtags) implements Entity {}
}
