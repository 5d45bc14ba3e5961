/// What a run looks like in numbers: cascades, activity, spread and their distance to the real thing.
@NullMarked
package dev.hubbub.engine.measure;

import org.jspecify.annotations.NullMarked;
