/// What a client asks: parameters in any of the forms that clients send, and pages of lists.
@NullMarked
package dev.hubbub.app.server.mastodon.request;

import org.jspecify.annotations.NullMarked;
