package dev.hubbub.app.server.mastodon.entity;

import java.util.List;

/// A hashtag and how much it was used.
public record Hashtag(String id, String name, String url, List<Day> history, boolean following, boolean featuring)
        implements Entity {

    /// One day's use.
    ///
    /// @param day seconds since 1970, in digits
    public record Day(String day, String uses, String accounts) implements Entity {}

    /// A hashtag somebody shows on their page.
    public record Featured(String id, String name, String url, String statusesCount, String lastStatusAt)
            implements Entity {}
}
