package dev.hubbub.engine.simulation;

/// How a run is made.
///
/// @param depthLimit replies go at most this many hops below a post; 1 to 1000
/// @param background whether ordinary days go on beside the events
/// @param block      acts shown by one strand at a time; any value gives the same run
public record RunSettings(int depthLimit, boolean background, int block) {

    /// What a run does unless told otherwise. The spec's reply generator stops at depth 5; real threads have one in ten
    /// deeper than 8 (T2), so the limit is 16 here.
    public static final RunSettings DEFAULT = new RunSettings(16, true, 1024);

    public RunSettings {
        if (depthLimit < 1 || depthLimit > 1000) {
            throw new IllegalArgumentException("depthLimit must be in [1, 1000], but was " + depthLimit);
        }
        if (block < 1) {
            throw new IllegalArgumentException("block must be 1 or more, but was " + block);
        }
    }

    /// The same settings with or without ordinary days.
    public RunSettings withBackground(boolean other) {
        return new RunSettings(depthLimit, other, block);
    }
}
