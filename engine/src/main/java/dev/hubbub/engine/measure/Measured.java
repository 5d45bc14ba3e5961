package dev.hubbub.engine.measure;

/// A target beside what was measured.
///
/// @param value NaN where there was too little to measure
public record Measured(Target target, double value) {

    /// Whether anything was measured.
    public boolean known() {
        return !Double.isNaN(value);
    }

    /// Whether the value lies in the band of its target.
    public boolean inside() {
        return target.holds(value);
    }
}
