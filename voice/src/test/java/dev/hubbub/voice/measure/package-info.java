/// The measures on texts with known answers.
@NullMarked
package dev.hubbub.voice.measure;

import org.jspecify.annotations.NullMarked;
