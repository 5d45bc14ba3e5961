/// Files that people upload: looked at by their content, scaled, described, handed out.
@NullMarked
package dev.hubbub.app.server.mastodon.media;

import org.jspecify.annotations.NullMarked;
