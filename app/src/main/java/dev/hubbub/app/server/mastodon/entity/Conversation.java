package dev.hubbub.app.server.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An exchange of direct posts.
public record Conversation(
        String id,
        boolean unread,
        List<Account> accounts,
        @Nullable Status lastStatus) implements Entity {}
