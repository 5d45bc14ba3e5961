/// Drawn pictures of accounts: avatar and header as a pure function of seed and account, for everybody who has not
/// brought a picture of their own.
@NullMarked
package dev.hubbub.app.server.mastodon.picture;

import org.jspecify.annotations.NullMarked;
