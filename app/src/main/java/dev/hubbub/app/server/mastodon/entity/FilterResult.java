package dev.hubbub.app.server.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// That a filter of the viewer catches a post.
public record FilterResult(
        Filter filter,
        @Nullable List<String> keywordMatches,
        @Nullable List<String> statusMatches) implements Entity {}
