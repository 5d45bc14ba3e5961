@NullMarked
package dev.hubbub.app.cascade;

import org.jspecify.annotations.NullMarked;
