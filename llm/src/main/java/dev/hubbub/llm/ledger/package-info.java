/// Every call with its price, kept for good: what was held for it, how it ended, what it cost.
@NullMarked
package dev.hubbub.llm.ledger;

import org.jspecify.annotations.NullMarked;
