package dev.hubbub.app.server.people;

import java.util.Locale;

/// What a person may do in a society; each may do what those after it may.
public enum Role {
    /// Everything, the clock and invitations included.
    OWNER,
    /// Tells events, removes and labels posts, suspends accounts.
    MODERATOR,
    /// Takes a seat: posts, answers, follows.
    PARTICIPANT,
    /// Reads.
    OBSERVER;

    /// Whether it is enough where another is asked for.
    public boolean covers(Role wanted) {
        return ordinal() <= wanted.ordinal();
    }

    /// As it is written in the store and in the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
