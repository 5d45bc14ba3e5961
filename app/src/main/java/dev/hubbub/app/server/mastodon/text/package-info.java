/// Words as HTML: what was typed is text, so everything is escaped and only links, mentions and hashtags are markup.
@NullMarked
package dev.hubbub.app.server.mastodon.text;

import org.jspecify.annotations.NullMarked;
