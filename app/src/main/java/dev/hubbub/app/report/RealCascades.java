package dev.hubbub.app.report;

import tools.jackson.core.JsonGenerator;

/// Cascades of a real public, to lay beside those of a run.
///
/// The numbers were computed for this project from the public propagation trees of Twitter15 and Twitter16 (Ma, Gao and
/// Wong, *Detect Rumors in Microblog Posts Using Propagation Structure via Kernel Learning*, ACL 2017): 2,308 rumour
/// and news posts that had already grown big.
final class RealCascades {

    /// A cascade counts as large from this many posts on; nearly all the real ones have as many.
    static final int LARGE = 100;

    private static final String SOURCE =
            "2,308 real rumour and news cascades of Twitter15/16 (Ma, Gao and Wong, ACL 2017)";

    /// Size, and the share of large cascades that have at least as many.
    private static final double[][] SIZE_EXCEEDED_BY = {
        {117, .90}, {150, .75}, {266, .50}, {470, .25}, {866, .10}, {2421, .01}
    };
    private static final double[][] DEPTH_QUANTILES = {{.50, 3}, {.90, 6}, {.99, 9}};
    private static final double DEPTH_MEAN = 3.72;
    /// Minutes since the post, and the mean share of the final size that is there.
    private static final double[][] SHARE_AFTER_MINUTES = {
        {1, .030},
        {2, .068},
        {5, .158},
        {10, .250},
        {30, .415},
        {60, .526},
        {120, .635},
        {180, .697},
        {360, .786},
        {720, .857},
        {1440, .915}
    };
    private static final int HALF_LIFE_MINUTES = 43;

    private RealCascades() {}

    static void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("source", SOURCE);
        json.writeNumberProperty("large", LARGE);
        writePairs(json, "sizeExceededBy", SIZE_EXCEEDED_BY);
        writePairs(json, "depthQuantiles", DEPTH_QUANTILES);
        json.writeNumberProperty("depthMean", DEPTH_MEAN);
        writePairs(json, "shareAfterMinutes", SHARE_AFTER_MINUTES);
        json.writeNumberProperty("halfLifeMinutes", HALF_LIFE_MINUTES);
        json.writeEndObject();
    }

    private static void writePairs(JsonGenerator json, String name, double[][] pairs) {
        json.writeArrayPropertyStart(name);
        for (double[] pair : pairs) {
            json.writeArray(pair, 0, 2);
        }
        json.writeEndArray();
    }
}
