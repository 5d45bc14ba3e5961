package dev.hubbub.engine.reaction;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedProfile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// When a persona is there to read and write: a visit now and then, by the hours of its local day.
///
/// Time is cut into windows of 40 minutes. A persona visits a window with a chance that follows its daily curve and its
/// tier, at a moment inside it that is its own. All of it is drawn by (seed, persona, window), so the public sleeps and
/// wakes without being stored.
public final class Presence {

    private static final long WINDOW_MS = 40 * 60_000;
    private static final long HOUR_MS = 3_600_000;
    private static final long DAY_MS = 24 * HOUR_MS;

    /// Share of the windows of a mean hour that are visited, by activity tier.
    private static final double[] DENSITY = {0.25, 0.33, 0.42, 0.52, 0.60};

    private static final int MOST_WINDOWS = 110;

    private final Population population;
    private final Chance visit;
    private final Chance shift;
    private final long startMs;
    private final long[] zoneMs;

    private Presence(Population population, long startMs) {
        this.population = population;
        this.visit = Chance.of(population.seed(), "visit");
        this.shift = Chance.of(population.seed(), "chronotype");
        this.startMs = startMs;
        List<SeedProfile> seeds = population.seeds();
        this.zoneMs = new long[seeds.size()];
        Instant start = Instant.ofEpochMilli(startMs);
        for (int seed = 0; seed < zoneMs.length; seed++) {
            ZoneId zone = ZoneId.of(seeds.get(seed).timeZone());
            zoneMs[seed] = zone.getRules().getOffset(start).getTotalSeconds() * 1000L;
        }
    }

    /// The comings and goings of a population in a run.
    ///
    /// @param startMs milliseconds since 1970-01-01T00:00Z at which the run begins; it fixes the offset of each
    ///                time zone
    public static Presence of(Population population, long startMs) {
        return new Presence(population, startMs);
    }

    /// Offset of the local time of a persona from UTC.
    public long zoneMs(int persona) {
        return zoneMs[population.seedOf(persona)];
    }

    /// Hour of the local day of a persona, 0 to 23.
    ///
    /// @param atMs milliseconds since the start of the run
    public int localHour(int persona, long atMs) {
        return (int) (Math.floorMod(startMs + atMs + zoneMs(persona), DAY_MS) / HOUR_MS);
    }

    /// Relative weight of a moment in the daily curve of a persona; 1 in the mean.
    public double weight(int persona, long atMs) {
        long chronotypeMs = (long) ((shift.unit(persona) - 0.5) * 1.5 * HOUR_MS);
        long local = Math.floorMod(startMs + atMs + zoneMs(persona) + chronotypeMs, DAY_MS);
        return population.columns().hourly(population.seedOf(persona), (int) (local / HOUR_MS));
    }

    /// The first moment from a given one on at which a persona is there.
    ///
    /// @param atMs  milliseconds since the start of the run
    /// @param quick whether it was there a moment ago, so that a visit that is on does not count as over
    public long next(int persona, int tier, long atMs, boolean quick) {
        long window = Math.floorDiv(startMs + atMs, WINDOW_MS);
        for (int tried = 0; tried < MOST_WINDOWS; tried++, window++) {
            long windowMs = window * WINDOW_MS - startMs;
            double chance = DENSITY[tier] * weight(persona, windowMs + WINDOW_MS / 2);
            long bits = visit.bits(persona, window);
            if (Chance.unitOf(bits) >= chance) {
                continue;
            }
            if (quick && tried == 0) {
                return atMs;
            }
            long visitMs = windowMs + (((bits & 0x3FF) * WINDOW_MS) >>> 10);
            if (visitMs >= atMs) {
                return visitMs;
            }
        }
        return atMs + MOST_WINDOWS * WINDOW_MS;
    }
}
