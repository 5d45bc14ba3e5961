package dev.hubbub.app.server.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who has a page: a persona or a person.
///
/// @param id           decimal digits
/// @param acct         the handle, without a host: everybody is local
/// @param note         the biography as HTML
/// @param bot          whether the society labels this one as made by a machine
/// @param createdAt    the day it joined, as a moment
/// @param lastStatusAt a date without a time, or null
public record Account(
        String id,
        String username,
        String acct,
        String displayName,
        boolean locked,
        boolean bot,
        boolean discoverable,
        boolean indexable,
        boolean group,
        String createdAt,
        String note,
        String url,
        String uri,
        String avatar,
        String avatarStatic,
        String avatarDescription,
        String header,
        String headerStatic,
        String headerDescription,
        long followersCount,
        long followingCount,
        long statusesCount,
        @Nullable String lastStatusAt,
        boolean hideCollections,
        boolean noindex,
        boolean suspended,
        boolean limited,
        List<CustomEmoji> emojis,
        List<Role> roles,
        List<Field> fields)
        implements Entity {

    /// A line of a profile: a name and what it says, as HTML.
    public record Field(String name, String value, @Nullable String verifiedAt) implements Entity {}

    /// A role as shown beside a name.
    public record Role(String id, String name, String color) implements Entity {}
}
