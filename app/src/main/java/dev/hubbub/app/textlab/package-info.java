/// The quality lab of the words: what a public says about events of many kinds, beside what people say.
@NullMarked
package dev.hubbub.app.textlab;

import org.jspecify.annotations.NullMarked;
