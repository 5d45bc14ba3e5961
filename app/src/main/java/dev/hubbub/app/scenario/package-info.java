<<<<<<< HEAD
/// Scenarios and event files: reading them, and filling in what they leave open.
=======
/// Scenarios and events as people write them: YAML, JSON, JSON lines and feeds, with the line of every mistake.
>>>>>>> io
@NullMarked
package dev.hubbub.app.scenario;

import org.jspecify.annotations.NullMarked;
