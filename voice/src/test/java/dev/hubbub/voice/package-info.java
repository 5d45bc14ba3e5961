/// Tests of the voice.
@NullMarked
package dev.hubbub.voice;

import org.jspecify.annotations.NullMarked;
