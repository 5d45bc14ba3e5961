package dev.hubbub.app.server.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words and posts that somebody does not want to see.
///
/// @param context      `home`, `notifications`, `public`, `thread`, `account`
/// @param filterAction `warn`, `hide` or `blur`
public record Filter(
        String id,
        String title,
        List<String> context,
        @Nullable String expiresAt,
        String filterAction,
        List<Keyword> keywords,
        List<Post> statuses)
        implements Entity {

    /// A word or a phrase.
    public record Keyword(String id, String keyword, boolean wholeWord) implements Entity {}

    /// One post.
    public record Post(String id, String statusId) implements Entity {}

    /// A filter as version 1 of the API has it: one phrase.
    public record V1(
            String id,
            String phrase,
            List<String> context,
            @Nullable String expiresAt,
            boolean irreversible,
            boolean wholeWord)
            implements Entity {}
}
