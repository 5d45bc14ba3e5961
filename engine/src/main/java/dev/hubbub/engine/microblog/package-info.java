/// The place where they meet: who follows whom, what was posted, and who gets to see it.
@NullMarked
package dev.hubbub.engine.microblog;

import org.jspecify.annotations.NullMarked;
