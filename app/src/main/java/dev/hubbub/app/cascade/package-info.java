/// The files of `hubbub cascades`: sizes in, curves out.
@NullMarked
package dev.hubbub.app.cascade;

import org.jspecify.annotations.NullMarked;
