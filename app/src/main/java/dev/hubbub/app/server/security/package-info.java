/// What stands between the network and the server: sessions, tokens, headers, limits, and how errors are told.
@NullMarked
package dev.hubbub.app.server.security;

import org.jspecify.annotations.NullMarked;
