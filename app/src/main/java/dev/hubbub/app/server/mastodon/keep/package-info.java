/// What the client API remembers beside the society: what somebody keeps for themselves, what hangs on a status, files.
///
/// None of it changes what the public does, so it is not part of the society's journal.
@NullMarked
package dev.hubbub.app.server.mastodon.keep;

import org.jspecify.annotations.NullMarked;
