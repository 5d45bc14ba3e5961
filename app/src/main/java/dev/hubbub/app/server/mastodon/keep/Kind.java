package dev.hubbub.app.server.mastodon.keep;

import java.util.Locale;

/// What somebody keeps, and what its key is.
public enum Kind {
    /// A status to find again; its id.
    BOOKMARK,
    /// An own status at the top of the page; its id.
    PIN,
    /// A choice of accounts; a number.
    LIST,
    /// Words not to be shown; a number.
    FILTER,
    /// A hashtag that is followed; in lower case.
    TAG,
    /// A hashtag shown on the own page; in lower case.
    FEATURED,
    /// What is noted about an account; its number.
    NOTE,
    /// How far one has read; `home` or `notifications`.
    MARKER,
    /// A post that waits; a number.
    SCHEDULED,
    /// A thread of which nothing more is told; the id of its root.
    QUIET,
    /// How the own page looks; empty.
    LOOKS,
    /// What of an account one wants to see and be told; its number.
    TASTE,
    /// Somebody who asks to follow; its number.
    ASKED,
    /// An account shown on the own page; its number.
    ENDORSED,
    /// A direct exchange that was read or put away; the id of its root.
    CONVERSATION,
    /// A notification the society does not know of; a number.
    NOTICE;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
