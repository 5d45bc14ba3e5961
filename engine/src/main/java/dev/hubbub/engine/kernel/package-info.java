/// The ground a repeatable run stands on: time, chance, order and digest.
@NullMarked
package dev.hubbub.engine.kernel;

import org.jspecify.annotations.NullMarked;
