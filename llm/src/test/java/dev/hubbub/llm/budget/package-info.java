@NullMarked
package dev.hubbub.llm.budget;

import org.jspecify.annotations.NullMarked;
