package dev.hubbub.app.server.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question with choices.
///
/// @param votersCount null where one may choose one only
/// @param ownVotes    indexes of what the viewer chose
public record Poll(
        String id,
        @Nullable String expiresAt,
        boolean expired,
        boolean multiple,
        long votesCount,
        @Nullable Long votersCount,
        boolean voted,
        List<Integer> ownVotes,
        List<Option> options,
        List<CustomEmoji> emojis)
        implements Entity {

    /// A choice.
    ///
    /// @param votesCount null while totals are hidden
    public record Option(String title, @Nullable Long votesCount) implements Entity {}
}
