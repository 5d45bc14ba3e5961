@NullMarked
package dev.hubbub.llm.ledger;

import org.jspecify.annotations.NullMarked;
