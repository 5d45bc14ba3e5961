/// Acts on their way to many readers: the ring they stand in, and a relay that is no server of its own.
@NullMarked
package dev.hubbub.app.server.relay;

import org.jspecify.annotations.NullMarked;
