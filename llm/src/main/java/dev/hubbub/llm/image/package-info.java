/// Pictures by a model: the port, what is asked and what comes.
@NullMarked
package dev.hubbub.llm.image;

import org.jspecify.annotations.NullMarked;
