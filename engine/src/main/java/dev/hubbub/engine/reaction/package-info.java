/// What an event sets off: who notices it, who answers, how and when.
@NullMarked
package dev.hubbub.engine.reaction;

import org.jspecify.annotations.NullMarked;
