/// Scenarios and event files: reading them, and filling in what they leave open.
@NullMarked
package dev.hubbub.app.scenario;

import org.jspecify.annotations.NullMarked;
