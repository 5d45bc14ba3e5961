/// What tests of the engine share.
@NullMarked
package dev.hubbub.engine;

import org.jspecify.annotations.NullMarked;
