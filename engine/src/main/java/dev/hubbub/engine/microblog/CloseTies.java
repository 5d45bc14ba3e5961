package dev.hubbub.engine.microblog;

import dev.hubbub.engine.kernel.Chance;
import dev.hubbub.engine.population.Circles;

/// The follows among the members of small circles: friends, or colleagues.
///
/// Every pair of a circle is drawn once, by a hash of the circle and of both places, so either end can list its ties
/// without knowing the other: about 2 ns a pair. Most ties go both ways.
final class CloseTies {

    /// Most ties a member can have: the largest circle.
    static final int MOST = 128;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long SILVER = 0xD1342543DE82EF95L;

    private final Circles circles;
    private final Chance chance;
    private final double degree;
    private final double mostDense;
    private final int mutualOf256;

    CloseTies(Circles circles, long seed, String name, GraphModel.Ties ties) {
        this.circles = circles;
        this.chance = Chance.of(seed, name + " tie");
        this.degree = ties.degree();
        this.mostDense = ties.mostDense();
        this.mutualOf256 = (int) (256 * ties.mutual());
    }

    /// Writes the followers of a persona into an array and returns their number; see [#MOST].
    int followers(int persona, int[] into, int from) {
        return list(persona, into, from, true);
    }

    /// Writes the followees of a persona into an array and returns their number.
    int followees(int persona, int[] into, int from) {
        return list(persona, into, from, false);
    }

    /// Whether there is a tie from one persona to another.
    boolean tied(int follower, int followee) {
        int group = circles.groups().groupOf(follower);
        if (group != circles.groups().groupOf(followee)) {
            return false;
        }
        int place = circles.place(follower);
        int first = circles.first(group, place);
        int size = circles.size(group, first);
        int other = circles.place(followee);
        if (other < first || other >= first + size) {
            return false;
        }
        return ties(chance.bits(group, first), place - first, other - first, share(size));
    }

    private int list(int persona, int[] into, int from, boolean incoming) {
        int group = circles.groups().groupOf(persona);
        int place = circles.place(persona);
        int first = circles.first(group, place);
        int size = circles.size(group, first);
        long circle = chance.bits(group, first);
        double share = share(size);
        int self = place - first;
        int next = from;
        for (int other = 0; other < size; other++) {
            if (other != self && (incoming ? ties(circle, other, self, share) : ties(circle, self, other, share))) {
                into[next++] = circles.at(group, first + other);
            }
        }
        return next - from;
    }

    /// Draws all pairs of the circle that begins at a place.
    ///
    /// @param followees row per member, of 8 words, clear: bit `other` of row `self` is set when self follows other
    /// @param followers the same for who follows self
    void drawCircle(int group, int first, int size, long[][] followees, long[][] followers) {
        long circle = chance.bits(group, first);
        double share = share(size);
        double[] sociable = new double[size];
        for (int i = 0; i < size; i++) {
            sociable[i] = sociable(circle, i);
        }
        for (int high = 1; high < size; high++) {
            for (int low = 0; low < high; low++) {
                long bits = pair(circle, low, high);
                if (Chance.unitOf(bits) < share * sociable[low] * sociable[high]) {
                    if (goes(bits, true)) {
                        set(followees, followers, low, high);
                    }
                    if (goes(bits, false)) {
                        set(followees, followers, high, low);
                    }
                }
            }
        }
    }

    private static void set(long[][] followees, long[][] followers, int follower, int followee) {
        followees[follower][followee >>> 6] |= 1L << followee;
        followers[followee][follower >>> 6] |= 1L << follower;
    }

    Circles circles() {
        return circles;
    }

    private double share(int size) {
        return size < 2 ? 0 : Math.min(mostDense, degree / (size - 1));
    }

    /// How readily a member makes ties: 0.4 to 1.6.
    private static double sociable(long circle, int member) {
        return 0.4 + 1.2 * Chance.unitOf((circle ^ SILVER * (member + 1)) * GOLDEN);
    }

    private boolean ties(long circle, int follower, int followee, double share) {
        int low = Math.min(follower, followee);
        int high = Math.max(follower, followee);
        long bits = pair(circle, low, high);
        return Chance.unitOf(bits) < share * sociable(circle, low) * sociable(circle, high)
                && goes(bits, follower < followee);
    }

    private static long pair(long circle, int low, int high) {
        return Chance.mix(circle + GOLDEN * (low * 4096L + high + 1));
    }

    /// Whether a drawn tie goes up from the lower place to the higher, or down.
    private boolean goes(long bits, boolean up) {
        int way = (int) (bits & 0x1FF);
        return (way & 0xFF) < mutualOf256 || ((way >>> 8) == 0) == up;
    }
}
