/// Tests of the voice.
@NullMarked
package dev.hubbub.voice.model;

import org.jspecify.annotations.NullMarked;
