package dev.hubbub.app.server.graph;

/// Hears how far something has come; may raise to have it stopped.
interface Progress {

    /// Hears where it stands.
    ///
    /// @param step  what is being done
    /// @param share of the whole, 0 to 1
    void at(String step, double share);
}
