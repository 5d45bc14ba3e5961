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
/// Whether it is about at a moment is drawn by its daily curve: mostly by day, hardly ever by night. How much it does
/// comes in spells of eighteen hours, some lively, most quiet, as with people. All of it is a function of (seed,
/// persona, moment), so the public sleeps and wakes without being stored.
public final class Presence {

    private static final long HOUR_MS = 3_600_000;
    private static final long DAY_MS = 24 * HOUR_MS;

    private static final long SPELL_MS = 18 * HOUR_MS;

    /// No spell is livelier than this, in units of the mean.
    static final double LIVELIEST = 8;

    /// Weight of an hour at which everybody is about.
    static final double PEAK = 1.7;

    private static final long LATER_MS = 3 * HOUR_MS;
    private static final int TRIES = 12;

    private final Population population;
    private final Chance shift;
    private final Chance spell;
    private final long startMs;
    private final long[] zoneMs;

    private Presence(Population population, long startMs) {
        this.population = population;
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

    /// When a persona gets round to something that it would do at a given moment, or −1 when it never does.
    ///
    /// It does so at once as often as its daily curve says; otherwise it may take it up some hours later, or let it
    /// be.
    ///
    /// @param atMs milliseconds since the start of the run
    /// @param bits random bits that name what it would do
    /// @param keen chance that it comes back to it each time it was not about; 0 to 1
    public long next(int persona, long atMs, long bits, double keen) {
        long draw = bits;
        long due = atMs;
        for (int tried = 0; tried < TRIES; tried++) {
            draw = Chance.next(draw);
            if (Chance.unitOf(draw) * PEAK < weight(persona, due)) {
                return due;
            }
            draw = Chance.next(draw);
            if (Chance.unitOf(draw) >= keen) {
                return -1;
            }
            due += (long) (LATER_MS * Exponential.of(Chance.next(draw)));
        }
        return -1;
    }

    /// How lively a persona is in the spell of a moment: 0 to [#LIVELIEST], 1 in the mean.
    ///
    /// The cube of an exponential draw, scaled to mean 1, so that most spells are quiet and a few are very lively.
    public double liveliness(int persona, long atMs) {
        return livelinessIn(persona, spellOf(atMs));
    }

    /// Number of the spell that a moment lies in.
    long spellOf(long atMs) {
        return Math.floorDiv(startMs + atMs, SPELL_MS);
    }

    /// How lively a persona is in a spell.
    double livelinessIn(int persona, long number) {
        double draw = Exponential.of(spell.bits(persona, number));
        return Math.min(LIVELIEST, 0.284 * draw * draw * draw);
    }
}
