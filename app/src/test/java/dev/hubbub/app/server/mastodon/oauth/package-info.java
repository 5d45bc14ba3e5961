/// Tests of how programs are let in.
@NullMarked
package dev.hubbub.app.server.mastodon.oauth;

import org.jspecify.annotations.NullMarked;
