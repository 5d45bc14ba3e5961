/// The port to every language model: what is asked, what is answered, what went wrong, what it took.
///
/// Rules that hold for every [Model][dev.hubbub.llm.Model], provider or decorator:
/// 1. An answer is whole or it is a failure. A stream that breaks, an answer without a finish reason and an answer
///    without usage are [BrokenAnswer][dev.hubbub.llm.ModelFailure.BrokenAnswer], never a short success.
/// 2. Every answer and every failure carries its [Usage][dev.hubbub.llm.Usage]. What the provider did not tell is
///    estimated and says so.
/// 3. One attempt on the wire is one line in the ledger: retries, repairs and fallbacks pass the
///    [Meter][dev.hubbub.llm.Meter] one by one, since it sits innermost.
/// 4. Only one loop retries, `route.Retrying`. Providers never do.
/// 5. Nobody else can tell a request's meaning from who asked for it: [Labels][dev.hubbub.llm.Labels],
/// deadline and key are not part of [Request#digest()][dev.hubbub.llm.Request#digest()].
@NullMarked
package dev.hubbub.llm;

import org.jspecify.annotations.NullMarked;
