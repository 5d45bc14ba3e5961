@NullMarked
package dev.hubbub.llm.price;

import org.jspecify.annotations.NullMarked;
