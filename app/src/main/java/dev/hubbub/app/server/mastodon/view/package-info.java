/// A society as one viewer's client sees it: accounts, statuses and notices turned into what the client API says.
@NullMarked
package dev.hubbub.app.server.mastodon.view;

import org.jspecify.annotations.NullMarked;
