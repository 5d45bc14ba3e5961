/// GIFs of other people's services, over the wire; optional, and always with the drawn catalogue to fall back on.
@NullMarked
package dev.hubbub.voice.provider;

import org.jspecify.annotations.NullMarked;
