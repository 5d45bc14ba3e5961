/// What a persona says and shows, as a pure function of seed, act and persona.
@NullMarked
package dev.hubbub.voice;

import org.jspecify.annotations.NullMarked;
