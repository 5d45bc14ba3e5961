/// What is left of a run: a directory that is complete or says that it is not, written in chunks and read back.
@NullMarked
package dev.hubbub.app.run;

import org.jspecify.annotations.NullMarked;
