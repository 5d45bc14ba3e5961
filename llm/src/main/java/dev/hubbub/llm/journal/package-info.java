/// Files of lines that only grow: the ground under ledger, queue and caches.
@NullMarked
package dev.hubbub.llm.journal;

import org.jspecify.annotations.NullMarked;
