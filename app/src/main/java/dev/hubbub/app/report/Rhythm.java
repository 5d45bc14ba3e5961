package dev.hubbub.app.report;

import dev.hubbub.engine.microblog.ActKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/// How many acts of each kind fall into each minute of a run.
///
/// A run longer than two days has wider bins, so that there are never more than 2,880 of them; a width divides the
/// next.
final class Rhythm {

    private static final int MOST_BINS = 2 * 24 * 60;
    private static final int[] WIDTHS_MINUTES = {5, 15, 60, 360, 1440, 10_080, 100_800};
    private static final long MINUTE_MS = 60_000;

    private final long widthMs;
    private final int bins;
    private final Map<ActKind, int[]> counts = new EnumMap<>(ActKind.class);

    Rhythm(long durationMs) {
        long minutes = Math.ceilDiv(durationMs, MINUTE_MS);
        long width = 1;
        for (int next : WIDTHS_MINUTES) {
            if (width * MOST_BINS < minutes) {
                width = next;
            }
        }
        widthMs = width * MINUTE_MS;
        bins = (int) Math.ceilDiv(durationMs, widthMs);
        for (ActKind kind : ActKind.values()) {
            counts.put(kind, new int[bins]);
        }
    }

    void count(ActKind kind, long atMs) {
        row(kind)[Math.clamp(atMs / widthMs, 0, bins - 1)]++;
    }

    long total(ActKind kind) {
        return Arrays.stream(row(kind)).asLongStream().sum();
    }

    private int[] row(ActKind kind) {
        return Objects.requireNonNull(counts.get(kind));
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("minutesPerBin", widthMs / MINUTE_MS);
        for (ActKind kind : ActKind.values()) {
            json.writeName(kind.name());
            json.writeArray(row(kind), 0, bins);
        }
        json.writeEndObject();
    }
}
