/// What several servers share by a Redis server, where there is one: limits, and acts on their way to
/// readers.
@NullMarked
package dev.hubbub.app.server.redis;

import org.jspecify.annotations.NullMarked;
