package dev.hubbub.app.server.mastodon.entity;

/// A picture that stands in a text for its shortcode.
public record CustomEmoji(String shortcode, String url, String staticUrl, boolean visibleInPicker, String category)
        implements Entity {}
