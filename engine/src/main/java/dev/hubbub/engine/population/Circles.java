package dev.hubbub.engine.population;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.kernel.Permutation;

/// Small communities cut out of large groups: circles of friends in a city, companies in a sector.
///
/// The members of a group are shuffled by a keyed permutation and laid out in blocks of 512 places; each block is cut
/// into circles of uneven sizes by one of eight patterns. So the circle of a persona, its place there, and the persona
/// at a place are all computed, in about 30 ns, and nothing is stored but the patterns.
public final class Circles {

    private static final int BLOCK = 512;
    private static final int PATTERNS = 8;

    private final SeedGroups groups;
    private final Permutation[] shuffles;
    private final int[] members;
    private final Chance patternOfBlock;
    private final short[][] firstPlace;
    private final short[][] sizes;

    private Circles(long seed, String name, SeedGroups groups, int smallest, int largest) {
        this.groups = groups;
        this.shuffles = new Permutation[groups.count()];
        this.members = new int[groups.count()];
        Chance keys = Chance.of(seed, name + " shuffle");
        for (int group = 0; group < shuffles.length; group++) {
            members[group] = groups.members(group);
            shuffles[group] = Permutation.of(Math.max(1, members[group]), keys.bits(group));
        }
        this.patternOfBlock = Chance.of(seed, name + " pattern");
        this.firstPlace = new short[PATTERNS][BLOCK];
        this.sizes = new short[PATTERNS][BLOCK];
        Chance cuts = Chance.of(seed, name + " cut");
        for (int pattern = 0; pattern < PATTERNS; pattern++) {
            cut(cuts.at(pattern), firstPlace[pattern], sizes[pattern], smallest, largest);
        }
    }

    /// Circles of `smallest` to `largest` members, small ones more often: sizes fall as their inverse.
    public static Circles of(long seed, String name, SeedGroups groups, int smallest, int largest) {
        return new Circles(seed, name, groups, smallest, largest);
    }

    private static void cut(Chance chance, short[] first, short[] size, int smallest, int largest) {
        int place = 0;
        for (int circle = 0; place < BLOCK; circle++) {
            double share = chance.unit(circle);
            int wanted = (int) (smallest * StrictMath.pow((double) largest / smallest, share));
            int rest = BLOCK - place;
            int taken = rest < wanted + smallest ? Math.min(rest, largest + smallest) : wanted;
            for (int i = 0; i < taken; i++) {
                first[place + i] = (short) place;
                size[place + i] = (short) taken;
            }
            place += taken;
        }
    }

    /// The groups that the circles are cut out of.
    public SeedGroups groups() {
        return groups;
    }

    /// Place of a persona in the layout of its group.
    public int place(int persona) {
        return (int) shuffles[groups.groupOf(persona)].map(groups.rank(persona));
    }

    /// The persona at a place of a group's layout.
    public int at(int group, int place) {
        return groups.member(group, (int) shuffles[group].unmap(place));
    }

    /// First place of the circle that a place of a group belongs to.
    public int first(int group, int place) {
        int block = place / BLOCK;
        return block * BLOCK + firstPlace[pattern(group, block)][place - block * BLOCK];
    }

    /// Number of members of the circle that begins at a place.
    public int size(int group, int first) {
        int block = first / BLOCK;
        int full = sizes[pattern(group, block)][first - block * BLOCK];
        return Math.min(full, members[group] - first);
    }

    /// Number of members of a group.
    public int members(int group) {
        return members[group];
    }

    private int pattern(int group, int block) {
        return (int) (patternOfBlock.bits(group, block) & (PATTERNS - 1));
    }
}
