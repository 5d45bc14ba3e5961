/// How what was measured is shown: as a table for people and as JSON for programs. May use the engine and Jackson.
@NullMarked
package dev.hubbub.app.validate;

import org.jspecify.annotations.NullMarked;
