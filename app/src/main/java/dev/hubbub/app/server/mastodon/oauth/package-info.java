/// How programs are let in: they register themselves, send somebody to sign in, and get a token.
@NullMarked
package dev.hubbub.app.server.mastodon.oauth;

import org.jspecify.annotations.NullMarked;
