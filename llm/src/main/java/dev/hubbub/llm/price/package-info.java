/// What a call costs: list prices with the day they hold from, and exact sums in millionths of a dollar.
@NullMarked
package dev.hubbub.llm.price;

import org.jspecify.annotations.NullMarked;
