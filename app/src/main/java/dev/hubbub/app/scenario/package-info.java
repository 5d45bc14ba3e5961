/// Scenarios and events as people write them: YAML, JSON, JSON lines and feeds, with the line of every mistake.
@NullMarked
package dev.hubbub.app.scenario;

import org.jspecify.annotations.NullMarked;
