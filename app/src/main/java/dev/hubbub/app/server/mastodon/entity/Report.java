package dev.hubbub.app.server.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A complaint about somebody.
public record Report(
        String id,
        boolean actionTaken,
        @Nullable String actionTakenAt,
        String category,
        String comment,
        boolean forwarded,
        String createdAt,
        List<String> statusIds,
        List<String> ruleIds,
        Account targetAccount)
        implements Entity {}
