package dev.hubbub.llm.prefix;

import dev.hubbub.llm.Request;
import java.time.Duration;

/// A provider's explicit cache of prefixes, as a port. Everything may throw a `ModelFailure`; nothing is retried
/// here.
public interface PrefixService {

    /// Has the marked parts of `request` held for `life`.
    HeldPrefix hold(Request request, Duration life);

    /// Holds it for `life` from now on.
    HeldPrefix prolong(HeldPrefix held, Duration life);

    /// Holds it no longer.
    void delete(HeldPrefix held);
}
