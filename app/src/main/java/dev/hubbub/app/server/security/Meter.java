package dev.hubbub.app.server.security;

import java.time.Duration;

/// Counts what is taken of limits, by name.
///
/// All that is kept of a name is the moment at which its limit is whole again (the generic cell rate
/// algorithm): each taking moves it on by the time one costs, and one that would move it more than a period
/// ahead is refused.
interface Meter {

    /// Takes one, if there is one.
    ///
    /// @param name   what is limited, and whose
    /// @param most   times at once
    /// @param period time after which as many are there again
    Left take(String name, int most, Duration period);
}
