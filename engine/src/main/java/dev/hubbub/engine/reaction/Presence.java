package dev.hubbub.engine.reaction;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Exponential;
import dev.hubbub.engine.population.Population;
import dev.hubbub.engine.population.SeedProfile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// When a persona is there to read and write: a visit now and then, by the hours of its local day.
///
/// Time is cut into windows of 30 minutes. Whether a persona is about in a window is drawn by its daily curve: nearly
/// always by day, hardly ever by night. How much it does comes in spells of eight hours, some lively, most quiet, as with
/// people. All of it is drawn by (seed, persona, window), so the public sleeps and wakes without being stored.
public final class Presence {

    private static final long WINDOW_MS = 30 * 60_000;
    private static final long HOUR_MS = 3_600_000;
    private static final long DAY_MS = 24 * HOUR_MS;

    private static final long SPELL_MS = 8 * HOUR_MS;

    /// No spell is livelier than this, in units of the mean.
    static final double LIVELIEST = 8;

    /// How sharply being about follows the daily curve.
    private static final double SHARPNESS = 3;

    private static final double ABOUT_BY_DAY = 1.15;
    private static final int MOST_WINDOWS = 140;

    private final Population population;
    private final Chance visit;
    private final Chance shift;
    private final Chance spell;
    private final long startMs;
    private final long[] zoneMs;

    private Presence(Population population, long startMs) {
        this.population = population;
        this.visit = Chance.of(population.seed(), "visit");
        this.shift = Chance.of(population.seed(), "chronotype");
        this.spell = Chance.of(population.seed(), "spell");
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

    /// The first moment from a given one on at which a persona is about.
    ///
    /// @param atMs milliseconds since the start of the run
    public long next(int persona, long atMs) {
        long window = Math.floorDiv(startMs + atMs, WINDOW_MS);
        for (int tried = 0; tried < MOST_WINDOWS; tried++, window++) {
            long windowMs = window * WINDOW_MS - startMs;
            double weight = weight(persona, windowMs + WINDOW_MS / 2);
            long bits = visit.bits(persona, window);
            if (weight >= 1 || Chance.unitOf(bits) < ABOUT_BY_DAY * StrictMath.pow(weight, SHARPNESS)) {
                return tried == 0 ? atMs : windowMs + ((bits & 0x3FF) * WINDOW_MS >>> 10);
            }
        }
        return atMs + MOST_WINDOWS * WINDOW_MS;
    }

    /// How lively a persona is in the spell of a moment: 0 to [#LIVELIEST], 1 in the mean.
    ///
    /// The cube of an exponential draw, scaled to mean 1, so that most spells are quiet and a few are very lively.
    public double liveliness(int persona, long atMs) {
        double draw = Exponential.of(spell.bits(persona, Math.floorDiv(startMs + atMs, SPELL_MS)));
        return Math.min(LIVELIEST, 0.284 * draw * draw * draw);
    }
}
