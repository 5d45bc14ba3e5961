package dev.hubbub.engine.population;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Exponential;
import dev.hubbub.engine.kernel.Normal;
import java.util.List;

/// Fills the columns of a block, a stretch of neighbouring personas at a time and one column after the other.
///
/// Neighbours within a round stand in the order of their seeds, so the seed's numbers are read in a line and most loops
/// become vector instructions. Every expression is the one [Population] has for a single persona. One instance per
/// thread.
final class BlockFiller {

    private static final int STRETCH = 1024;

    /// The bounds of the tiers as bits: numbers above 0 stand in the order of their bits.
    private static final long TIER_1 = bitsOfBound(0);

    private static final long TIER_2 = bitsOfBound(1);
    private static final long TIER_3 = bitsOfBound(2);
    private static final long TIER_4 = bitsOfBound(3);

    private final Population population;
    private final Personality personality;
    private final double[] activityFactors;
    private final Chance activity;
    private final Chance fame;
    private final Chance variation;
    private final Seeds seeds;

    private final long[] firsts = new long[STRETCH];
    private final long[] bits = new long[STRETCH];
    private final double[][] noise = new double[PersonaBlock.TRAITS][STRETCH];
    private final double[] rates = new double[STRETCH];
    private final int[] cells = new int[STRETCH];

    /// What the seed profiles say, as columns; shared by all fillers of a population.
    static final class Seeds {

        private final int count;
        private final int[] ages;
        private final double[] postsPerDay;
        private final double[] logFames;
        private final double[] leanings;
        private final double[][] shares;
        private final double[][] rooms;

        private Seeds(int count) {
            this.count = count;
            this.ages = new int[count];
            this.postsPerDay = new double[count];
            this.logFames = new double[count];
            this.leanings = new double[count];
            this.shares = new double[PersonaBlock.SHARES][count];
            this.rooms = new double[PersonaBlock.SHARES][count];
        }

        static Seeds of(List<SeedProfile> profiles, SeedColumns columns, double fameByActivity) {
            int count = profiles.size();
            Seeds seeds = new Seeds(count);
            for (int seed = 0; seed < count; seed++) {
                SeedProfile profile = profiles.get(seed);
                seeds.ages[seed] = profile.age();
                seeds.postsPerDay[seed] = columns.postsPerDay(seed);
                seeds.logFames[seed] = fameByActivity * columns.logPostsPerDay(seed);
                seeds.leanings[seed] = columns.leaning(seed);
                double[] shares = sharesOf(profile.style(), profile.activity().mediaRate());
                for (int what = 0; what < shares.length; what++) {
                    seeds.shares[what][seed] = shares[what];
                    seeds.rooms[what][seed] = Math.min(shares[what], 1 - shares[what]);
                }
            }
            return seeds;
        }
    }

    BlockFiller(
            Population population,
            Personality personality,
            double[] activityFactors,
            Chance activity,
            Chance fame,
            Chance variation,
            Seeds seeds) {
        this.population = population;
        this.personality = personality;
        this.activityFactors = activityFactors;
        this.activity = activity;
        this.fame = fame;
        this.variation = variation;
        this.seeds = seeds;
    }

    void fill(PersonaBlock block, int from, int to) {
        int persona = from;
        while (persona < Math.min(to, seeds.count)) {
            asItStands(block, persona - from, persona);
            persona++;
        }
        while (persona < to) {
            int seed = persona % seeds.count;
            int count = Math.min(Math.min(to - persona, STRETCH), seeds.count - seed);
            stretch(block, persona - from, persona, seed, count);
            persona += count;
        }
    }

    /// A persona of round 0, which is its seed profile.
    private void asItStands(PersonaBlock block, int row, int persona) {
        Persona own = population.persona(persona);
        block.seeds[row] = persona;
        block.ages[row] = (byte) own.age();
        block.postsPerDay[row] = (float) population.postsPerDay(persona);
        block.tiers[row] = (byte) population.tier(persona);
        block.fameLevels[row] = (byte) population.fameLevel(persona);
        block.leanings[row] = (float) own.leaning();
        BigFive traits = own.personality();
        block.traits[0][row] = PersonaBlock.step(traits.openness());
        block.traits[1][row] = PersonaBlock.step(traits.conscientiousness());
        block.traits[2][row] = PersonaBlock.step(traits.extraversion());
        block.traits[3][row] = PersonaBlock.step(traits.agreeableness());
        block.traits[4][row] = PersonaBlock.step(traits.neuroticism());
        double[] shares = sharesOf(own.style(), own.activity().mediaRate());
        for (int what = 0; what < shares.length; what++) {
            block.shares[what][row] = PersonaBlock.step(shares[what]);
        }
    }

    private void stretch(PersonaBlock block, int row, int persona, int seed, int count) {
        int[] numbers = block.seeds;
        for (int i = 0; i < count; i++) {
            numbers[row + i] = seed + i;
        }
        activity.fill(persona, bits, count);
        rates(block.postsPerDay, row, seed, count);
        tiers(block.tiers, row, count);
        fame.fill(persona, bits, count);
        fames(block.fameLevels, row, seed, count);
        variation.fill(persona, firsts, count);
        Chance.fill(firsts, 0, bits, count);
        ages(block.ages, row, seed, count);
        Chance.fill(firsts, 1, bits, count);
        leanings(block.leanings, row, seed, count);
        for (int what = 0; what < PersonaBlock.SHARES; what++) {
            Chance.fill(firsts, what + 2, bits, count);
            shares(block.shares[what], row, seeds.shares[what], seeds.rooms[what], seed, count);
        }
        personality.chance().fill(persona, firsts, count);
        for (int trait = 0; trait < PersonaBlock.TRAITS; trait++) {
            Chance.fill(firsts, trait, bits, count);
            Normal.fill(bits, noise[trait], count);
        }
        personality.steps(noise, cells, seed, count, block.traits, row);
    }

    private void rates(float[] into, int row, int seed, int count) {
        for (int i = 0; i < count; i++) {
            rates[i] = seeds.postsPerDay[seed + i] * activityFactors[Normal.cell(bits[i])];
            into[row + i] = (float) rates[i];
        }
    }

    /// [Population#tierOf] without branches, which would be guessed wrong half the time.
    private void tiers(byte[] tiers, int row, int count) {
        for (int i = 0; i < count; i++) {
            long perMonth = Double.doubleToRawLongBits(rates[i] * Population.DAYS_A_MONTH);
            long below = ((perMonth - TIER_1) >>> 63)
                    + ((perMonth - TIER_2) >>> 63)
                    + ((perMonth - TIER_3) >>> 63)
                    + ((perMonth - TIER_4) >>> 63);
            bits[i] = Population.TIERS - 1 - below;
        }
        for (int i = 0; i < count; i++) {
            tiers[row + i] = (byte) bits[i];
        }
    }

    private void fames(byte[] levels, int row, int seed, int count) {
        for (int i = 0; i < count; i++) {
            levels[row + i] = (byte) population.fameLevel(Exponential.of(bits[i]), seeds.logFames[seed + i]);
        }
    }

    private void ages(byte[] ages, int row, int seed, int count) {
        int[] base = seeds.ages;
        for (int i = 0; i < count; i++) {
            // Chance.below(bits, 7) in halves, since the high word of a product is no vector instruction.
            long low = ((bits[i] & 0xFFFF_FFFFL) * 7) >>> 32;
            bits[i] = ((bits[i] >>> 32) * 7 + low) >>> 32;
        }
        for (int i = 0; i < count; i++) {
            cells[i] = (int) bits[i];
        }
        for (int i = 0; i < count; i++) {
            ages[row + i] = (byte) Math.max(13, Math.min(100, base[seed + i] + cells[i] - 3));
        }
    }

    private void leanings(float[] leanings, int row, int seed, int count) {
        double[] base = seeds.leanings;
        for (int i = 0; i < count; i++) {
            double moved = base[seed + i] + 0.3 * (Chance.unitOf(bits[i]) - 0.5);
            leanings[row + i] = (float) Math.max(-1, Math.min(1, moved));
        }
    }

    private void shares(byte[] into, int row, double[] shares, double[] rooms, int seed, int count) {
        for (int i = 0; i < count; i++) {
            into[row + i] = PersonaBlock.step(shares[seed + i] + rooms[seed + i] * (Chance.unitOf(bits[i]) - 0.5));
        }
    }

    private static long bitsOfBound(int bound) {
        return Double.doubleToRawLongBits(Population.TIER_BOUNDS[bound]);
    }

    private static double[] sharesOf(Style style, double mediaRate) {
        return new double[] {
            style.formality(),
            style.emojiRate(),
            style.slang(),
            style.punctuation(),
            style.typoRate(),
            style.hashtagRate(),
            style.lowercase(),
            mediaRate
        };
    }
}
