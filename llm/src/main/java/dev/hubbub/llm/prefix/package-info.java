/// Stable beginnings of prompts that a provider keeps for us by name, at so much an hour: made, named, paid.
@NullMarked
package dev.hubbub.llm.prefix;

import org.jspecify.annotations.NullMarked;
