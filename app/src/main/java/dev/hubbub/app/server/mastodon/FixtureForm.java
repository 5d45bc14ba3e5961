package dev.hubbub.app.server.mastodon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fixture file as it is written; see docs/mastodon-api.md.
///
/// @param society slug of the society it fills; it is begun when it is not there
/// @param follows pairs of handles: who follows, and whom
record FixtureForm(
        @Nullable Society society,
        @Nullable List<Program> apps,
        @Nullable List<Somebody> people,
        @Nullable List<List<String>> follows,
        @Nullable List<Post> posts,
        @Nullable List<Emoji> emojis) {

    /// The society that is filled.
    record Society(
            @Nullable String slug,
            @Nullable String title,
            @Nullable Integer personas,
            @Nullable Long seed,
            @Nullable Boolean labelled) {}

    /// A program that is registered already.
    record Program(
            String name,
            String clientId,
            String clientSecret,
            @Nullable List<String> redirectUris,
            @Nullable List<String> scopes) {}

    /// Somebody with a seat.
    record Somebody(
            @Nullable String id,
            String handle,
            String email,
            String password,
            @Nullable String name,
            @Nullable String note,
            @Nullable Boolean locked,
            @Nullable Boolean bot,
            @Nullable List<String> tokens) {}

    /// Something said, in the order of the file.
    ///
    /// @param key       a name that later posts can answer to
    /// @param inReplyTo key of a post above
    record Post(
            @Nullable String key,
            String by,
            String text,
            @Nullable String inReplyTo,
            @Nullable String visibility,
            @Nullable String spoiler,
            @Nullable Boolean sensitive,
            @Nullable String language) {}

    /// A picture for a shortcode.
    ///
    /// @param file beside the fixture, or absent for a drawn one
    record Emoji(
            String shortcode,
            @Nullable String file,
            @Nullable String category,
            @Nullable Boolean visible) {}
}
