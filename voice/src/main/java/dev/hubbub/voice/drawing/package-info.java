/// GIFs and images drawn by the program itself: letters, emoji, figures, cards, and their files.
///
/// The only package that touches AWT, and of it only what fills shapes into pixels: no font of the system is asked for.
@NullMarked
package dev.hubbub.voice.drawing;

import org.jspecify.annotations.NullMarked;
