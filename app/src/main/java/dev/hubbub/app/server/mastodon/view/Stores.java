package dev.hubbub.app.server.mastodon.view;

import dev.hubbub.app.server.mastodon.keep.Desks;
import dev.hubbub.app.server.mastodon.keep.Extras;
import dev.hubbub.app.server.mastodon.media.Emoji;
import dev.hubbub.app.server.mastodon.media.Files;
import dev.hubbub.app.server.mastodon.media.Polls;

/// Everything beside the society that a view reads.
public record Stores(Desks desks, Extras extras, Files files, Polls polls, Ids ids, Emoji emoji) {}
