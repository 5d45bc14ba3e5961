/// Feeds that are asked now and then, each new item of which a society is told of as an event.
@NullMarked
package dev.hubbub.app.server.feeds;

import org.jspecify.annotations.NullMarked;
