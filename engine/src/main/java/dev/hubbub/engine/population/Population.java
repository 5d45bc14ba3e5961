package dev.hubbub.engine.population;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Exponential;
import dev.hubbub.engine.kernel.Normal;
import java.util.List;

/// The personas of a world: persona i is a function of (world seed, i) and of one of the seed profiles.
///
/// Persona i varies seed profile i mod S in round i div S; the personas of round 0 are the seed profiles as they
/// stand. Nothing is stored per persona, so any of 1 to 2³¹ − 1 can be asked for alone, and a larger world begins
/// with the same personas as a smaller one. The numbers that the simulation needs cost a few nanoseconds each; the
/// whole [Persona] about 200.
public final class Population {

    /// Number of activity tiers.
    public static final int TIERS = 5;

    /// Number of fame levels; a level is 28 % more than the one below.
    public static final int FAME_LEVELS = 80;

    /// Posts a month from which the tiers above the lowest begin.
    static final double[] TIER_BOUNDS = {1.5, 6, 30, 120};

    static final double DAYS_A_MONTH = 30;
    private static final double ACTIVITY_DEVIATION = 0.5;

    private static final double FAME_STEP = 0.25;

    private final long seed;
    private final List<SeedProfile> seeds;
    private final int size;
    private final SeedColumns columns;
    private final BlockFiller.Seeds seedsInLine;
    private final Personality personality;
    private final Names names;
    private final Bios bios;
    private final List<String> givenNames;
    private final List<String> givenHandles;
    private final double[] activityFactors = Normal.factors(ACTIVITY_DEVIATION);
    private final Chance activity;
    private final Fame fameModel;
    private final Chance fame;
    private final Chance interest;
    private final Chance variation;

    private Population(
            long seed,
            List<SeedProfile> seeds,
            int size,
            Fame fameModel,
            List<String> givenNames,
            List<String> givenHandles) {
        this.fameModel = fameModel;
        this.givenNames = givenNames;
        this.givenHandles = givenHandles;
        this.seed = seed;
        this.seeds = seeds;
        this.size = size;
        this.columns = SeedColumns.of(seeds);
        this.seedsInLine = BlockFiller.Seeds.of(seeds, columns, fameModel.byActivity());
        this.personality = new Personality(seed, seeds);
        this.names = new Names(seed, seeds);
        this.bios = new Bios(seed, seeds);
        this.activity = Chance.of(seed, "activity");
        this.fame = Chance.of(seed, "fame");
        this.interest = Chance.of(seed, "interest");
        this.variation = Chance.of(seed, "variation");
    }

    /// The population of one world.
    ///
    /// @param seeds at least one
    /// @param size  number of personas, 1 or more
    public static Population of(long seed, List<SeedProfile> seeds, int size) {
        return of(seed, seeds, size, Fame.FITTED);
    }

    /// The population of one world in which fame falls otherwise.
    ///
    /// @param seeds at least one
    /// @param size  number of personas, 1 or more
    public static Population of(long seed, List<SeedProfile> seeds, int size, Fame fame) {
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("seed profiles must be at least one, but were none");
        }
        if (size < 1) {
            throw new IllegalArgumentException("personas must be 1 or more, but was " + size);
        }
        return new Population(seed, List.copyOf(seeds), size, fame, List.of(), List.of());
    }

    /// A population made elsewhere: persona i is profile i as it stands, with the name it came with.
    ///
    /// @param names   one per profile
    /// @param handles one per profile, unique
    public static Population given(long seed, List<SeedProfile> profiles, List<String> names, List<String> handles) {
        if (profiles.isEmpty() || names.size() != profiles.size() || handles.size() != profiles.size()) {
            throw new IllegalArgumentException("names and handles must be as many as profiles, " + profiles.size()
                    + " and at least one, but were " + names.size() + " and " + handles.size());
        }
        return new Population(
                seed, List.copyOf(profiles), profiles.size(), Fame.FITTED, List.copyOf(names), List.copyOf(handles));
    }

    /// Seed of the world.
    public long seed() {
        return seed;
    }

    /// Number of personas.
    public int size() {
        return size;
    }

    /// The seed profiles, in the order of their file.
    public List<SeedProfile> seeds() {
        return seeds;
    }

    /// The numbers of the seed profiles as columns.
    public SeedColumns columns() {
        return columns;
    }

    /// Index of the seed profile that a persona varies.
    public int seedOf(int persona) {
        return persona % seeds.size();
    }

    /// Posts, replies, quotes and reposts a day, in the mean over ordinary days.
    public double postsPerDay(int persona) {
        return postsPerDay(persona, seedOf(persona));
    }

    /// Posts a day of a persona of which the seed profile is known, which saves a division.
    public double postsPerDay(int persona, int profile) {
        if (persona == profile) {
            return columns.postsPerDay(profile);
        }
        return columns.postsPerDay(profile) * activityFactors[Normal.cell(activity.bits(persona))];
    }

    /// Activity tier of a persona: 0 for less than 1.5 posts a month, 1 to 6, 2 to 30, 3 to 120, 4 for more.
    public int tier(int persona) {
        return tierOf(postsPerDay(persona));
    }

    /// Activity tier of a number of posts a day.
    public static int tierOf(double postsPerDay) {
        double perMonth = postsPerDay * DAYS_A_MONTH;
        int tier = 0;
        while (tier < TIER_BOUNDS.length && perMonth >= TIER_BOUNDS[tier]) {
            tier++;
        }
        return tier;
    }

    /// Fame level of a persona, 0 to [#FAME_LEVELS] − 1: a Pareto draw, raised by activity.
    public int fameLevel(int persona) {
        return fameLevel(
                Exponential.of(fame.bits(persona)), fameModel.byActivity() * columns.logPostsPerDay(seedOf(persona)));
    }

    int fameLevel(double exponential, double logFameOfSeed) {
        double logFame = exponential / fameModel.tail() + logFameOfSeed;
        int level = (int) (logFame / FAME_STEP);
        return Math.max(0, Math.min(FAME_LEVELS - 1, level));
    }

    /// What one member of a fame level weighs when others choose whom to follow; 1 at level 0.
    public static double fameOf(int level) {
        return StrictMath.exp(level * FAME_STEP);
    }

    /// How much a persona cares about a topic, 0 to 1.
    public double interest(int persona, int topic) {
        int profile = seedOf(persona);
        double weight = columns.interest(profile, topic);
        if (persona == profile) {
            return weight;
        }
        double factor = 0.6 + 0.8 * interest.unit(persona, topic);
        return Math.min(1, weight * factor);
    }

    /// Political leaning, −1 left to 1 right.
    public double leaning(int persona) {
        int profile = seedOf(persona);
        double base = columns.leaning(profile);
        if (persona == profile) {
            return base;
        }
        double moved = base + 0.3 * (variation.unit(persona, 1) - 0.5);
        return Math.max(-1, Math.min(1, moved));
    }

    /// One persona as a record.
    public Persona persona(int persona) {
        checkIndex(persona);
        int profile = seedOf(persona);
        SeedProfile base = seeds.get(profile);
        if (persona == profile) {
            return new Persona(
                    persona, base, base.age(), base.personality(), base.leaning(), base.style(), base.activity());
        }
        int age = base.age() + Chance.below(variation.bits(persona, 0), 7) - 3;
        return new Persona(
                persona,
                base,
                Math.max(13, Math.min(100, age)),
                personality.step(persona, profile),
                leaning(persona),
                style(persona, base.style()),
                activity(persona, base.activity()));
    }

    /// Writes the profiles of a range of personas into a block, in about 20 ns each.
    public void fill(PersonaBlock block, int from, int to) {
        if (from < 0 || to < from || to > size) {
            throw new IllegalArgumentException(
                    "range of personas must lie in [0, " + size + "], but was [" + from + ", " + to + ")");
        }
        block.open(from, to - from);
        new BlockFiller(this, personality, activityFactors, activity, fame, variation, seedsInLine)
                .fill(block, from, to);
    }

    /// Name as shown.
    public String name(int persona) {
        checkIndex(persona);
        return givenNames.isEmpty() ? names.name(persona) : givenNames.get(persona);
    }

    /// Unique name as addressed, without the at sign.
    public String handle(int persona) {
        checkIndex(persona);
        return givenHandles.isEmpty() ? names.handle(persona) : givenHandles.get(persona);
    }

    /// What the page of a persona says about it.
    public String bio(int persona) {
        return bios.bio(persona, persona(persona));
    }

    private Style style(int persona, Style base) {
        return new Style(
                base.language(),
                vary(persona, 2, base.formality()),
                vary(persona, 3, base.emojiRate()),
                vary(persona, 4, base.slang()),
                vary(persona, 5, base.punctuation()),
                vary(persona, 6, base.typoRate()),
                vary(persona, 7, base.hashtagRate()),
                vary(persona, 8, base.lowercase()));
    }

    private Activity activity(int persona, Activity base) {
        return new Activity(
                Math.max(0.01, Math.min(500, postsPerDay(persona))),
                base.hourly(),
                base.like(),
                base.reply(),
                base.repost(),
                base.quote(),
                vary(persona, 9, base.mediaRate()));
    }

    /// A share between a half and one and a half times the seed's, with the seed's as its mean.
    private double vary(int persona, int what, double share) {
        double room = Math.min(share, 1 - share);
        return share + room * (variation.unit(persona, what) - 0.5);
    }

    private void checkIndex(int persona) {
        if (persona < 0 || persona >= size) {
            throw new IllegalArgumentException("persona must be in [0, " + (size - 1) + "], but was " + persona);
        }
    }
}
