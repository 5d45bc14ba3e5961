/// What the client API says: one record per entity of Mastodon's documentation, with every field that strict clients
/// insist on.
@NullMarked
package dev.hubbub.app.server.mastodon.entity;

import org.jspecify.annotations.NullMarked;
