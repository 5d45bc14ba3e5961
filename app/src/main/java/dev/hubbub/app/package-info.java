/// The program: its command line and the wiring of all modules.
@NullMarked
package dev.hubbub.app;

import org.jspecify.annotations.NullMarked;
