/// What may be spent: the worst case is held before a call, the truth is settled after it, the rest goes back.
@NullMarked
package dev.hubbub.llm.budget;

import org.jspecify.annotations.NullMarked;
