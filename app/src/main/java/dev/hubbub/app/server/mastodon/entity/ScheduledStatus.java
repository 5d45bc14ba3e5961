package dev.hubbub.app.server.mastodon.entity;

import java.util.List;
import java.util.Map;

/// A post that waits for its time.
public record ScheduledStatus(
        String id, String scheduledAt, Map<String, ?> params, List<MediaAttachment> mediaAttachments)
        implements Entity {}
