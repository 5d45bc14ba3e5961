@NullMarked
package dev.hubbub.engine.population;

import org.jspecify.annotations.NullMarked;
