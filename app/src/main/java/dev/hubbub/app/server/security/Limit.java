package dev.hubbub.app.server.security;

import java.time.Duration;

/// How often something may be asked for: so many times at once, and as many again spread evenly over a time.
///
/// Limits of an address hold before anything is looked up, so that guessing tokens is limited too. Reading is
/// limited generously there, since many people can stand behind one address. Limits of a person hold wherever
/// that person asks from; those of posts, files and deletions are Mastodon's own.
public enum Limit {
    /// Anything, by an address.
    ADDRESS_CALLS(3_000, Duration.ofSeconds(3)),
    /// Changes, by an address.
    ADDRESS_CHANGES(600, Duration.ofSeconds(12)),
    /// Passwords and secrets tried, by an address.
    ADDRESS_DOORS(20, Duration.ofSeconds(40)),
    /// Programs registered, by an address.
    ADDRESS_PROGRAMS(300, Duration.ofHours(1)),
    /// Anything, by a person.
    PERSON_CALLS(3_000, Duration.ofMinutes(5)),
    /// Changes, by a person.
    PERSON_CHANGES(1_200, Duration.ofMinutes(5)),
    /// Posts and boosts, by a person.
    PERSON_POSTS(300, Duration.ofHours(3)),
    /// Files, by a person.
    PERSON_FILES(30, Duration.ofMinutes(30)),
    /// Deletions and boosts taken back, by a person.
    PERSON_DELETIONS(30, Duration.ofMinutes(30));

    private final int most;
    private final Duration period;

    Limit(int most, Duration period) {
        this.most = most;
        this.period = period;
    }

    /// Times at once.
    int most() {
        return most;
    }

    /// Time after which as many are there again.
    Duration period() {
        return period;
    }
}
