/// Worlds on disk: follow graphs written once and mapped back.
@NullMarked
package dev.hubbub.app.world;

import org.jspecify.annotations.NullMarked;
