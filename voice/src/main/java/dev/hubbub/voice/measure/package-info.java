/// Measures of how much a heap of posts reads as written by people, taken without looking into the phrase banks.
@NullMarked
package dev.hubbub.voice.measure;

import org.jspecify.annotations.NullMarked;
