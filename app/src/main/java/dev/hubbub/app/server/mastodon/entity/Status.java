package dev.hubbub.app.server.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A post, a reply, a quote, or the wrapper of a boost, as one viewer sees it.
///
/// @param content HTML; empty for a wrapper
/// @param reblog  the boosted post, for a wrapper
/// @param quote   a [Quote] or a [Quote.Shallow]
public record Status(
        String id,
        String uri,
        @Nullable String url,
        String createdAt,
        @Nullable String editedAt,
        Account account,
        String content,
        String visibility,
        boolean sensitive,
        String spoilerText,
        @Nullable String language,
        @Nullable String inReplyToId,
        @Nullable String inReplyToAccountId,
        long reblogsCount,
        long favouritesCount,
        long repliesCount,
        long quotesCount,
        boolean favourited,
        boolean reblogged,
        boolean muted,
        boolean bookmarked,
        boolean pinned,
        List<MediaAttachment> mediaAttachments,
        List<Mention> mentions,
        List<Tag> tags,
        List<CustomEmoji> emojis,
        List<FilterResult> filtered,
        @Nullable Application application,
        @Nullable Status reblog,
        @Nullable Entity quote,
        QuoteApproval quoteApproval,
        @Nullable Poll poll,
        @Nullable Entity card)
        implements Entity {

    /// Somebody named in a text.
    public record Mention(String id, String username, String url, String acct) implements Entity {}

    /// A hashtag of a text.
    public record Tag(String name, String url) implements Entity {}

    /// The program a post was written with.
    public record Application(String name, @Nullable String website) implements Entity {}

    /// Who may quote.
    ///
    /// @param automatic   who may at once: `public`, `followers`
    /// @param manual      who has to be allowed first
    /// @param currentUser `automatic`, `manual`, `denied` or `unknown`
    public record QuoteApproval(List<String> automatic, List<String> manual, String currentUser) implements Entity {}

    /// The words of a post as they were typed.
    public record Source(String id, String text, String spoilerText) implements Entity {}

    /// A post as it was at one time.
    public record Edit(
            String content,
            String spoilerText,
            boolean sensitive,
            String createdAt,
            Account account,
            @Nullable Entity quote,
            @Nullable Entity poll,
            List<MediaAttachment> mediaAttachments,
            List<CustomEmoji> emojis)
            implements Entity {}

    /// What stands before and after a post in its thread.
    public record Context(List<Status> ancestors, List<Status> descendants) implements Entity {}

    /// A deleted post, with what is needed to write it again.
    public record Deleted(
            @com.fasterxml.jackson.annotation.JsonUnwrapped Status status, String text) implements Entity {}
}
