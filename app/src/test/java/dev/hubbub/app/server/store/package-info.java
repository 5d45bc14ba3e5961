@NullMarked
package dev.hubbub.app.server.store;

import org.jspecify.annotations.NullMarked;
