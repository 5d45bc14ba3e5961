/// Many requests handed in at once, answered within a day at half the price, behind one port for all providers.
@NullMarked
package dev.hubbub.llm.batch;

import org.jspecify.annotations.NullMarked;
