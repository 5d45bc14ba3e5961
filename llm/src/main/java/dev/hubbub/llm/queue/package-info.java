/// Who is served next: work for models by priority, in batches, fairly between scopes, kept on disk.
@NullMarked
package dev.hubbub.llm.queue;

import org.jspecify.annotations.NullMarked;
