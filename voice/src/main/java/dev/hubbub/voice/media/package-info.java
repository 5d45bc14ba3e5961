/// Which GIF or image an act carries, and what it says to those who cannot see it: no pixel is touched here.
@NullMarked
package dev.hubbub.voice.media;

import org.jspecify.annotations.NullMarked;
