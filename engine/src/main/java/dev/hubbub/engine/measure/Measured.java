package dev.hubbub.engine.measure;

/// A target beside what was measured.
///
/// @param value NaN where there was too little to measure
public record Measured(Target target, double value) {

    /// Whether anything was measured.
    public boolean known() {
        return !Double.isNaN(value);
    }

    /// How far the value lies from the real one: 0 there, 1 at either end of the band, NaN where nothing was measured.
    ///
    /// A value on the side on which the real one is the end of the band counts by the width of the band.
    public double distance() {
        double room = value > target.real() ? target.high() - target.real() : target.real() - target.low();
        return Math.abs(value - target.real()) / (room > 0 ? room : target.high() - target.low());
    }

    /// Whether the value lies in the band of its target.
    public boolean inside() {
        return target.holds(value);
    }
}
