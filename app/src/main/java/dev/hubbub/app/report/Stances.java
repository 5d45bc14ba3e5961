package dev.hubbub.app.report;

import dev.hubbub.engine.reaction.Event;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// Who is for, against or neither, by quarter of an hour and event, among acts with words.
final class Stances {

    /// Below this distance from 0 a stance counts as neutral.
    static final double NEUTRAL = 0.2;

    private static final long MIN_WIDTH_MS = 15 * 60_000;
    private static final int MOST_BINS = 400;

    private final List<Event> events;
    private final long widthMs;
    private final int bins;
    private final int[] against;
    private final int[] neutral;
    private final int[] inFavour;
    private final double[] sum;

    Stances(List<Event> events, long durationMs) {
        this.events = events;
        widthMs = Math.max(1, Math.ceilDiv(durationMs, MIN_WIDTH_MS * MOST_BINS)) * MIN_WIDTH_MS;
        bins = (int) Math.ceilDiv(durationMs, widthMs);
        against = new int[events.size() * bins];
        neutral = new int[events.size() * bins];
        inFavour = new int[events.size() * bins];
        sum = new double[events.size() * bins];
    }

    void count(int event, long atMs, double stance) {
        int cell = event * bins + Math.clamp(atMs / widthMs, 0, bins - 1);
        (stance <= -NEUTRAL ? against : stance >= NEUTRAL ? inFavour : neutral)[cell]++;
        sum[cell] += stance;
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("minutesPerBin", widthMs / 60_000);
        json.writeNumberProperty("neutral", NEUTRAL);
        json.writeArrayPropertyStart("events");
        for (int event = 0; event < events.size(); event++) {
            json.writeStartObject();
            json.writeStringProperty("title", events.get(event).title());
            writeRow(json, "against", against, event);
            writeRow(json, "neutral", neutral, event);
            writeRow(json, "for", inFavour, event);
            json.writeArrayPropertyStart("mean");
            for (int cell = event * bins; cell < (event + 1) * bins; cell++) {
                int n = against[cell] + neutral[cell] + inFavour[cell];
                if (n == 0) {
                    json.writeNull();
                } else {
                    json.writeNumber(Rounded.to(sum[cell] / n, 3));
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeRow(JsonGenerator json, String name, int[] counts, int event) {
        json.writeName(name);
        json.writeArray(counts, event * bins, bins);
    }
}
