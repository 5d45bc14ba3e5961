/// The server: what `hubbub serve` starts, put together in one place.
@NullMarked
package dev.hubbub.app.server;

import org.jspecify.annotations.NullMarked;
