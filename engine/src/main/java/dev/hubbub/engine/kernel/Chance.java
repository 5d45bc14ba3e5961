package dev.hubbub.engine.kernel;

/// A named stream of counter-based chance: every draw is a hash of (world seed, stream name, indexes).
///
/// Order of asking, threads and partitions cannot change a draw, and a new stream leaves all others as they were. The
/// mixing steps are the finalizer of SplitMix64 (Steele, Lea and Flood, *Fast Splittable Pseudorandom Number
/// Generators*, OOPSLA 2014), applied once per index. A draw costs about 1 ns per index.
public final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private final long key;

    private Chance(long key) {
        this.key = key;
    }

    /// The stream of one name in the world of one seed.
    public static Chance of(long seed, String name) {
        long key = mix(seed + GOLDEN);
        for (int i = 0; i < name.length(); i++) {
            key = mix(key + GOLDEN * (name.charAt(i) + 1L));
        }
        return new Chance(key);
    }

    /// A stream of its own for one index, for code that then counts again from zero.
    public Chance at(long index) {
        return new Chance(bits(index));
    }

    /// 64 random bits for one index.
    public long bits(long index) {
        return mix(key + GOLDEN * (index + 1));
    }

    /// 64 random bits for a pair of indexes; order matters.
    public long bits(long first, long second) {
        return then(bits(first), second);
    }

    /// The bits of a pair of indexes, given those of the first: `bits(a, b)` is `then(bits(a), b)`.
    public static long then(long firstBits, long second) {
        return mix(firstBits + GOLDEN * (second + 1));
    }

    /// 64 random bits for a triple of indexes; order matters.
    public long bits(long first, long second, long third) {
        return mix(bits(first, second) + GOLDEN * (third + 1));
    }

    /// Writes [#bits(long)] of a run of indexes, several times faster than one by one.
    ///
    /// @param from the first index
    public void fill(long from, long[] into, int count) {
        long first = key + GOLDEN * (from + 1);
        for (int i = 0; i < count; i++) {
            into[i] = mix(first + GOLDEN * i);
        }
    }

    /// Writes [#bits(long, long)] of a run of first indexes and one second index.
    ///
    /// @param firsts what [#fill(long, long\[\], int)] wrote for the first indexes
    public static void fill(long[] firsts, long second, long[] into, int count) {
        long step = GOLDEN * (second + 1);
        for (int i = 0; i < count; i++) {
            into[i] = mix(firsts[i] + step);
        }
    }

    /// A number in [0, 1) for one index.
    public double unit(long index) {
        return unitOf(bits(index));
    }

    /// A number in [0, 1) for a pair of indexes.
    public double unit(long first, long second) {
        return unitOf(bits(first, second));
    }

    /// A number in [0, 1) for a triple of indexes.
    public double unit(long first, long second, long third) {
        return unitOf(bits(first, second, third));
    }

    /// The number in [0, 1) that 64 random bits stand for, on a grid of 2⁻⁵³.
    public static double unitOf(long bits) {
        return (bits >>> 11) * UNIT;
    }

    /// The whole number in [0, bound) that 64 random bits stand for; biased by less than bound / 2⁶⁴.
    public static int below(long bits, int bound) {
        return (int) Math.unsignedMultiplyHigh(bits, bound);
    }

    /// The next word of a chain of random bits, for code that needs several draws from one.
    public static long next(long bits) {
        return mix(bits + GOLDEN);
    }

    /// The finalizer of SplitMix64: a bijection on 64 bits in which every input bit moves every output bit.
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
