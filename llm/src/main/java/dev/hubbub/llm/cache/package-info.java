/// What was said before and may be said again: answers to the very same request, and templates.
@NullMarked
package dev.hubbub.llm.cache;

import org.jspecify.annotations.NullMarked;
