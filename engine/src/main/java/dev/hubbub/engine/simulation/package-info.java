/// A whole run, composed from a population, its microblog and the events told to it.
@NullMarked
package dev.hubbub.engine.simulation;

import org.jspecify.annotations.NullMarked;
