@NullMarked
package dev.hubbub.engine.simulation;

import org.jspecify.annotations.NullMarked;
