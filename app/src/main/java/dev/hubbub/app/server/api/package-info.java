/// The server's own API under `/api/hubbub/v1`.
@NullMarked
package dev.hubbub.app.server.api;

import org.jspecify.annotations.NullMarked;
