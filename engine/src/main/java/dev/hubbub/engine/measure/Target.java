package dev.hubbub.engine.measure;

/// A figure of a real platform, and the band in which a simulated one may lie.
///
/// @param id       such as `G2` or `C8.30min`; what stands before the dot names the line of the table
/// @param what     the quantity, with its unit
/// @param real     value on a real platform
/// @param low      lower end of the band, inclusive
/// @param high     upper end of the band, inclusive
/// @param source   where the real value comes from
/// @param firstBar whether a world that claims to be like the real thing has to hold it
public record Target(String id, String what, double real, double low, double high, String source, boolean firstBar) {

    public Target {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "the band of " + id + " must have low at or below high, but was " + low + " to " + high);
        }
    }

    /// Whether a value lies in the band; NaN does not.
    public boolean holds(double value) {
        return value >= low && value <= high;
    }
}
