@NullMarked
package dev.hubbub.llm.journal;

import org.jspecify.annotations.NullMarked;
