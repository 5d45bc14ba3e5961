@NullMarked
package dev.hubbub.llm.queue;

import org.jspecify.annotations.NullMarked;
