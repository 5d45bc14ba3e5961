/// The Mastodon client API: what any Mastodon client needs to live in a society.
@NullMarked
package dev.hubbub.app.server.mastodon;

import org.jspecify.annotations.NullMarked;
