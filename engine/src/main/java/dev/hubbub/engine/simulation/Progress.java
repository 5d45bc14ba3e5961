package dev.hubbub.engine.simulation;

/// Told how far a run has come.
@FunctionalInterface
public interface Progress {

    /// Nobody listens.
    Progress NONE = (simulatedMs, acts, exposures) -> {};

    /// A step is done.
    ///
    /// @param simulatedMs milliseconds since the start of the run
    void at(long simulatedMs, long acts, long exposures);
}
