@NullMarked
package dev.hubbub.llm.cache;

import org.jspecify.annotations.NullMarked;
